package dev.coldpath.local.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.account.KeptPeppers;
import dev.coldpath.account.KeptPeppers.Kept;
import dev.coldpath.account.KeyForm;
import dev.coldpath.account.KeyMint;
import dev.coldpath.account.Pepper;
import dev.coldpath.account.Secret;
import dev.coldpath.store.StoreDown;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The secrets of one data folder: the peppers, what the secrets of webhooks are sealed with, and the keys of the first
/// start, kept so that later starts can show them again.
public final class KeyFolder {
    /// The name of the peppers' file.
    public static final String PEPPER = "pepper";

    private static final int PEPPER_BYTES = 32;
    private static final int LINES = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrivateFile pepper;
    private final PrivateFile keys;
    private final PrivateFile webhookKey;

    /// What the first start made.
    public record FirstKeys(Secret live, Secret test, Secret admin) {}

    public KeyFolder(Path data) {
        this.pepper = new PrivateFile(data.resolve(PEPPER));
        this.keys = new PrivateFile(data.resolve("keys.json"));
        this.webhookKey = new PrivateFile(data.resolve("webhook-key"));
    }

    /// The folder's peppers for as long as a process lives, read again now and then.
    ///
    /// @param chance what the first is made from if there is none yet
    public KeptPeppers pepperSource(RandomGenerator chance, InstantSource time) throws IOException {
        peppers(chance);
        return new KeptPeppers(
                () -> {
                    try {
                        return peppers(chance);
                    } catch (IOException e) {
                        throw new StoreDown(pepper.path() + ": cannot be read", e);
                    }
                },
                time);
    }

    /// The folder's peppers, the first made from the given chance if there is none yet. The file has the newest in its
    /// first line; once that was replaced, the one before in the second and since when it is the one before in the
    /// third.
    public Kept peppers(RandomGenerator chance) throws IOException {
        Optional<String> kept = pepper.read();
        String text = kept.isPresent() ? kept.get() : pepper.writeOnce(fresh(chance));
        List<String> lines = text.strip().lines().toList();
        try {
            return lines.size() < LINES
                    ? new Kept(pepper(lines.getFirst()), Instant.EPOCH, Optional.empty())
                    : new Kept(pepper(lines.get(0)), Instant.parse(lines.get(2)), Optional.of(pepper(lines.get(1))));
        } catch (IllegalArgumentException | NoSuchElementException | DateTimeException e) {
            throw damaged(pepper, e);
        }
    }

    /// Puts another pepper in the place of the newest, and the newest in the place of the one before.
    public void replacePepper(RandomGenerator chance, Instant now) throws IOException {
        String newest = pepper.read()
                .orElseThrow(() -> new NoSuchFileException(pepper.path().toString()))
                .strip()
                .lines()
                .toList()
                .getFirst();
        pepper.write(String.join("\n", fresh(chance), newest, now.toString()) + "\n");
    }

    private static Pepper pepper(String text) {
        return new Pepper(Base64.getDecoder().decode(text));
    }

    /// What the secrets of webhooks are sealed with, made from the given chance if there is none yet.
    public byte[] webhookKey(RandomGenerator chance) throws IOException {
        Optional<String> kept = webhookKey.read();
        String text = kept.isPresent() ? kept.get() : webhookKey.writeOnce(fresh(chance));
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw damaged(webhookKey, e);
        }
    }

    /// What exactly is wrong would tell of the secret.
    private static IOException damaged(PrivateFile file, Exception e) {
        return new IOException(file.path() + " is damaged; put back the one of a backup", e);
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
        JsonNode fields = fields(kept.get());
        return new FirstKeys(secret(fields, "liveKey"), secret(fields, "testKey"), secret(fields, "adminKey"));
    }

    private JsonNode fields(String text) throws IOException {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw damaged(keys, e);
        }
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
