package dev.coldpath.aws.secrets;

import dev.coldpath.account.KeptPeppers;
import dev.coldpath.account.KeptPeppers.Kept;
import dev.coldpath.account.Pepper;
import dev.coldpath.aws.secrets.SecretText.Version;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The peppers out of Secrets Manager: the bytes of the secret's text, in its current version and in the one before.
public final class StoredPepper implements KeptPeppers.Store {
    private static final String CURRENT = "AWSCURRENT";
    private static final String PREVIOUS = "AWSPREVIOUS";

    private final SecretText text;

    /// Takes the secret by its ARN.
    public StoredPepper(SecretsManagerClient client, String secret) {
        this.text = new SecretText(client, secret, "pepper");
    }

    @Override
    public Kept read() {
        Version newest = text.read(CURRENT)
                .orElseThrow(() -> new IllegalStateException("pepper: no such secret, or nothing in it"));
        return new Kept(pepper(newest), newest.since(), text.read(PREVIOUS).map(StoredPepper::pepper));
    }

    private static Pepper pepper(Version version) {
        return new Pepper(version.text().getBytes(StandardCharsets.UTF_8));
    }
}
