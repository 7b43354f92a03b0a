package dev.coldpath.account;

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

/// Seals answers that hold keys in the clear, so that they can be given again for a while. What seals is made of the
/// pepper and of the idempotency key that the answer is kept under, which is stored nowhere: a copy of the database
/// opens none of them, and neither does one with the pepper.
public final class AnswerSeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final RandomGenerator chance;
    private final Peppers peppers;

    AnswerSeal(RandomGenerator chance, Peppers peppers) {
        this.chance = chance;
        this.peppers = peppers;
    }

    /// Seals an answer.
    ///
    /// @param key the idempotency key as it was sent
    /// @param place where the answer will be kept; nowhere else it opens
    public String seal(String answer, Secret key, String place) {
        byte[] nonce = new byte[NONCE];
        chance.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, peppers.writing(), key, nonce, place)
                    .doFinal(answer.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("answer: it cannot be sealed", e);
        }
    }

    /// Opens what was sealed with one of the peppers in force.
    ///
    /// @throws IllegalStateException it was sealed with none of them, with another key or for another place
    public String open(String sealed, Secret key, String place) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        return peppers.all().stream()
                .flatMap(pepper -> opened(pepper, key, whole, place).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("answer: nothing in force opens its seal"));
    }

    private static Optional<String> opened(Pepper pepper, Secret key, byte[] whole, String place) {
        ByteBuffer parts = ByteBuffer.wrap(whole);
        byte[] nonce = new byte[NONCE];
        parts.get(nonce);
        byte[] sealed = new byte[parts.remaining()];
        parts.get(sealed);
        try {
            byte[] answer =
                    cipher(Cipher.DECRYPT_MODE, pepper, key, nonce, place).doFinal(sealed);
            return Optional.of(new String(answer, StandardCharsets.UTF_8));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("answer: it cannot be opened", e);
        }
    }

    private static Cipher cipher(int mode, Pepper pepper, Secret key, byte[] nonce, String place)
            throws GeneralSecurityException {
        byte[] bytes = pepper.mac(("answer\n" + key.reveal()).getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
