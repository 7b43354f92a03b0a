package dev.coldpath.aws.secrets;

import dev.coldpath.aws.Trouble;
import dev.coldpath.store.StoreDown;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

/// What the signing secrets of webhooks are sealed with, out of Secrets Manager, read once a process.
public final class StoredKey implements Supplier<byte[]> {
    private final SecretsManagerClient client;
    private final String secret;
    private byte @Nullable [] read;

    /// Takes the secret by its ARN.
    public StoredKey(SecretsManagerClient client, String secret) {
        this.client = client;
        this.secret = secret;
    }

    @Override
    public synchronized byte[] get() {
        if (read == null) {
            read = text().getBytes(StandardCharsets.UTF_8);
        }
        return read.clone();
    }

    private String text() {
        try {
            return client.getSecretValue(
                            GetSecretValueRequest.builder().secretId(secret).build())
                    .secretString();
        } catch (SdkException e) {
            throw switch (Trouble.of(e)) {
                case BUSY, LOST -> new StoreDown("webhook key: no answer", e);
                case REFUSED -> e;
            };
        }
    }
}
