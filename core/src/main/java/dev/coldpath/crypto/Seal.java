package dev.coldpath.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts texts with AES-256-GCM, each bound to the place where it is kept: copied elsewhere it cannot be
/// decrypted. A sealed text is the base 64 of a random nonce of twelve bytes and of the ciphertext.
public final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    /// Takes the key.
    ///
    /// @param key 32 bytes
    public Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /// Seals a text for a place.
    ///
    /// @param chance a secure one
    public String close(String text, String place, RandomGenerator chance) {
        byte[] nonce = new byte[NONCE];
        chance.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("seal: a text cannot be sealed", e);
        }
    }

    /// The text again; empty when it was sealed with another key or for another place.
    public Optional<String> open(String sealed, String place) {
        ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE];
        whole.get(nonce);
        byte[] rest = new byte[whole.remaining()];
        whole.get(rest);
        try {
            return Optional.of(
                    new String(cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(rest), StandardCharsets.UTF_8));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("seal: a text cannot be opened", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
