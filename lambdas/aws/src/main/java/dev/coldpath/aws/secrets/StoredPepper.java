package dev.coldpath.aws.secrets;

import dev.coldpath.account.Callers;
import dev.coldpath.account.Pepper;
import dev.coldpath.aws.Trouble;
import dev.coldpath.store.StoreDown;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

/// The pepper out of Secrets Manager, read once a process: the bytes of the secret's text.
public final class StoredPepper implements Callers.PepperSource {
    private final SecretsManagerClient client;
    private final String secret;
    private @Nullable Pepper read;

    /// Takes the secret by its ARN.
    public StoredPepper(SecretsManagerClient client, String secret) {
        this.client = client;
        this.secret = secret;
    }

    @Override
    public synchronized Pepper get() {
        if (read == null) {
            read = new Pepper(text().getBytes(StandardCharsets.UTF_8));
        }
        return read;
    }

    private String text() {
        try {
            return client.getSecretValue(
                            GetSecretValueRequest.builder().secretId(secret).build())
                    .secretString();
        } catch (SdkException e) {
            throw switch (Trouble.of(e)) {
                case BUSY, LOST -> new StoreDown("pepper: no answer", e);
                case REFUSED -> e;
            };
        }
    }
}
