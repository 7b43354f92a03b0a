package dev.coldpath.local.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.account.KeyForm;
import dev.coldpath.account.KeyMint;
import dev.coldpath.account.Pepper;
import dev.coldpath.account.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The secrets of one data folder: the pepper, what the secrets of webhooks are sealed with, and the keys of the first
/// start, kept so that later starts can show them again.
public final class KeyFolder {
    private static final int PEPPER_BYTES = 32;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrivateFile pepper;
    private final PrivateFile keys;
    private final PrivateFile webhookKey;

    /// What the first start made.
    public record FirstKeys(Secret live, Secret test, Secret admin) {}

    public KeyFolder(Path data) {
        this.pepper = new PrivateFile(data.resolve("pepper"));
        this.keys = new PrivateFile(data.resolve("keys.json"));
        this.webhookKey = new PrivateFile(data.resolve("webhook-key"));
    }

    /// The folder's pepper, made from the given chance if there is none yet.
    public Pepper pepper(RandomGenerator chance) throws IOException {
        Optional<String> kept = pepper.read();
        String text = kept.isPresent() ? kept.get() : pepper.writeOnce(fresh(chance));
        return new Pepper(Base64.getDecoder().decode(text.strip()));
    }

    /// What the secrets of webhooks are sealed with, made from the given chance if there is none yet.
    public byte[] webhookKey(RandomGenerator chance) throws IOException {
        Optional<String> kept = webhookKey.read();
        String text = kept.isPresent() ? kept.get() : webhookKey.writeOnce(fresh(chance));
        return Base64.getDecoder().decode(text.strip());
    }

    private static String fresh(RandomGenerator chance) {
        byte[] bytes = new byte[PEPPER_BYTES];
        chance.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// The folder's first keys, made and kept if there are none yet.
    public FirstKeys firstKeys(KeyMint mint) throws IOException {
        Optional<String> kept = keys.read();
        if (kept.isEmpty()) {
            FirstKeys made =
                    new FirstKeys(mint.secret(KeyForm.LIVE), mint.secret(KeyForm.TEST), mint.secret(KeyForm.ADMIN));
            keys.writeOnce(json(made));
            return made;
        }
        JsonNode fields = JSON.readTree(kept.get());
        return new FirstKeys(secret(fields, "liveKey"), secret(fields, "testKey"), secret(fields, "adminKey"));
    }

    private static String json(FirstKeys made) {
        return JSON.createObjectNode()
                .put("liveKey", made.live().reveal())
                .put("testKey", made.test().reveal())
                .put("adminKey", made.admin().reveal())
                .toPrettyString();
    }

    private Secret secret(JsonNode fields, String name) throws IOException {
        String text = fields.path(name).asText();
        if (text.isEmpty()) {
            throw new IOException(keys.path() + ": " + name + " is missing");
        }
        return new Secret(text);
    }
}
