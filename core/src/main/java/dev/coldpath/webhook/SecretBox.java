package dev.coldpath.webhook;

import dev.coldpath.account.Secret;
import dev.coldpath.crypto.Seal;
import dev.coldpath.crypto.Sha256;
import dev.coldpath.hook.EndpointId;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Generates signing secrets and encrypts them: AES-256-GCM, bound to the endpoint they are for, so that a row copied
/// to another endpoint cannot be decrypted.
public final class SecretBox {
    private static final int SECRET = 32;
    private static final int SHORTEST_KEY = 32;

    private final Supplier<byte[]> masterKey;
    private final RandomGenerator chance;

    /// Takes the key and a secure chance.
    ///
    /// @param masterKey gives at least 32 bytes, when they are first needed
    public SecretBox(Supplier<byte[]> masterKey, RandomGenerator chance) {
        this.masterKey = masterKey;
        this.chance = chance;
    }

    /// A new secret: `whsec_` and 32 random bytes in base 64, or a pair of keys.
    Drawn draw(Scheme scheme) {
        return switch (scheme) {
            case V1 -> {
                Secret secret = new Secret(Signer.PREFIX + Base64.getEncoder().encodeToString(random(SECRET)));
                yield new Drawn(secret, secret);
            }
            case V1A -> {
                Secret signing = SigningPair.draw(chance);
                yield new Drawn(signing, SigningPair.shown(signing));
            }
        };
    }

    /// What was drawn.
    ///
    /// @param shown what its owner sees, once, and verifies with
    record Drawn(Secret signing, Secret shown) {}

    SealedSecret seal(Secret secret, EndpointId endpoint) {
        return new SealedSecret(seal().close(secret.reveal(), endpoint.value(), chance));
    }

    /// Opens what was sealed for this endpoint.
    ///
    /// @throws IllegalStateException it was sealed for another one, or with another key
    Secret open(SealedSecret sealed, EndpointId endpoint) {
        return seal().open(sealed.text(), endpoint.value())
                .map(Secret::new)
                .orElseThrow(() -> new IllegalStateException("endpoint " + endpoint + ": its secret cannot be opened"));
    }

    /// Whatever text the key is kept as, the cipher wants 32 bytes.
    private Seal seal() {
        byte[] master = masterKey.get();
        if (master.length < SHORTEST_KEY) {
            throw new IllegalStateException("master key: " + master.length + " bytes, fewer than " + SHORTEST_KEY);
        }
        return new Seal(Sha256.of(master));
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }
}
