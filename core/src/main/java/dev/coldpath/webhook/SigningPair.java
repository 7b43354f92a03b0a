package dev.coldpath.webhook;

import dev.coldpath.account.Secret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;

/// Ed25519 keys in the texts of Standard Webhooks: `whsk_` and seed and public key in base 64 is what signs, `whpk_`
/// and the public key alone is what verifies.
final class SigningPair {
    static final String PRIVATE = "whsk_";
    static final String PUBLIC = "whpk_";

    private static final String ALGORITHM = "Ed25519";
    private static final int KEY = 32;

    private SigningPair() {}

    /// A new pair, as what signs.
    static Secret draw(RandomGenerator chance) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Drawn(chance));
            KeyPair pair = generator.generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] both = ByteBuffer.allocate(2 * KEY)
                    .put(seed)
                    .put(encoded, encoded.length - KEY, KEY)
                    .array();
            return new Secret(PRIVATE + Base64.getEncoder().encodeToString(both));
        } catch (GeneralSecurityException e) {
            throw without(e);
        }
    }

    /// What verifies what this signs.
    static Secret shown(Secret signing) {
        byte[] both = bytes(signing);
        return new Secret(PUBLIC + Base64.getEncoder().encodeToString(Arrays.copyOfRange(both, KEY, 2 * KEY)));
    }

    static byte[] sign(Secret signing, byte[] message) {
        try {
            EdECPrivateKeySpec seed =
                    new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOf(bytes(signing), KEY));
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(seed);
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw without(e);
        }
    }

    private static byte[] bytes(Secret signing) {
        return Base64.getDecoder().decode(signing.reveal().substring(PRIVATE.length()));
    }

    private static IllegalStateException without(GeneralSecurityException e) {
        return new IllegalStateException("signer: this Java has no " + ALGORITHM, e);
    }

    /// The chance that is given, in the shape in which the generator of pairs takes it.
    private static final class Drawn extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final transient RandomGenerator chance;

        Drawn(RandomGenerator chance) {
            this.chance = chance;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            chance.nextBytes(bytes);
        }
    }
}
