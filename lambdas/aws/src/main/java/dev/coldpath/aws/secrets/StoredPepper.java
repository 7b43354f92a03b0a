package dev.coldpath.aws.secrets;

import dev.coldpath.account.Callers;
import dev.coldpath.account.Pepper;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The pepper out of Secrets Manager, read once a process: the bytes of the secret's text.
public final class StoredPepper implements Callers.PepperSource {
    private final SecretText text;
    private @Nullable Pepper read;

    /// Takes the secret by its ARN.
    public StoredPepper(SecretsManagerClient client, String secret) {
        this.text = new SecretText(client, secret, "pepper");
    }

    @Override
    public synchronized Pepper get() {
        if (read == null) {
            read = new Pepper(text.read().getBytes(StandardCharsets.UTF_8));
        }
        return read;
    }
}
