package dev.coldpath.webhook;

import dev.coldpath.account.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Makes signing secrets, and keeps them sealed: AES-256-GCM, bound to the endpoint they are for, so that a row copied
/// to another endpoint opens nothing.
public final class SecretBox {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
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

    /// A new secret, as its owner sees it once: `whsec_` and 32 random bytes in base 64.
    Secret draw() {
        return new Secret(Signer.PREFIX + Base64.getEncoder().encodeToString(random(SECRET)));
    }

    SealedSecret seal(Secret secret, EndpointId endpoint) {
        byte[] nonce = random(NONCE);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret.reveal().getBytes(StandardCharsets.UTF_8), endpoint);
        byte[] whole = ByteBuffer.allocate(NONCE + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return new SealedSecret(Base64.getEncoder().encodeToString(whole));
    }

    /// Opens what was sealed for this endpoint.
    ///
    /// @throws IllegalStateException it was sealed for another one, or with another key
    Secret open(SealedSecret sealed, EndpointId endpoint) {
        ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.text()));
        byte[] nonce = new byte[NONCE];
        whole.get(nonce);
        byte[] rest = new byte[whole.remaining()];
        whole.get(rest);
        return new Secret(new String(crypt(Cipher.DECRYPT_MODE, nonce, rest, endpoint), StandardCharsets.UTF_8));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text, EndpointId endpoint) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(endpoint.value().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("endpoint " + endpoint + ": its secret cannot be sealed or opened", e);
        }
    }

    /// Whatever text the key is kept as, the cipher wants 32 bytes.
    private SecretKeySpec key() throws GeneralSecurityException {
        byte[] master = masterKey.get();
        if (master.length < SHORTEST_KEY) {
            throw new IllegalStateException("master key: " + master.length + " bytes, fewer than " + SHORTEST_KEY);
        }
        return new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(master), "AES");
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        return bytes;
    }
}
