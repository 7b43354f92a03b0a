package dev.coldpath.aws.secrets;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// What the signing secrets of webhooks are sealed with, out of Secrets Manager, read once a process.
public final class StoredKey implements Supplier<byte[]> {
    private final SecretText text;
    private byte @Nullable [] read;

    /// Takes the secret by its ARN.
    public StoredKey(SecretsManagerClient client, String secret) {
        this.text = new SecretText(client, secret, "webhook key");
    }

    @Override
    public synchronized byte[] get() {
        if (read == null) {
            read = text.read().getBytes(StandardCharsets.UTF_8);
        }
        return read.clone();
    }
}
