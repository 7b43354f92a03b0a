package dev.coldpath.aws.secrets;

import dev.coldpath.account.KeyForm;
import dev.coldpath.account.Operator;
import dev.coldpath.account.Secret;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The operator's key out of Secrets Manager. The secret holds the key's 30 characters of chance, as Secrets Manager
/// draws them; prefix and checksum are added here. It is read again every half minute, so that a key that was replaced
/// opens nothing any more, everywhere within a minute.
public final class StoredOperatorKey implements Operator.KeySource {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(30);

    private final SecretText text;
    private @Nullable Secret read;
    private Instant until = Instant.EPOCH;

    /// Takes the secret by its ARN.
    public StoredOperatorKey(SecretsManagerClient client, String secret) {
        this.text = new SecretText(client, secret, "operator's key");
    }

    @Override
    public synchronized Secret get(Instant now) {
        Secret known = read;
        if (known != null && now.isBefore(until)) {
            return known;
        }
        Secret fresh = new Secret(KeyForm.ADMIN.complete(text.read()));
        read = fresh;
        until = now.plus(KNOWN_FOR);
        return fresh;
    }
}
