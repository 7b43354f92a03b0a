package dev.coldpath.account;

import dev.coldpath.crypto.Seal;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/// Encrypts answers that hold keys in the clear, so that they can be given again for a while. The encryption key is
/// derived from the pepper and from the idempotency key that the answer is kept under, which is stored nowhere:
/// neither a copy of the database nor one together with the pepper opens them.
public final class AnswerSeal {
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
        return made(peppers.writing(), key).close(answer, place, chance);
    }

    /// Opens what was sealed with one of the peppers in force.
    ///
    /// @throws IllegalStateException it was sealed with none of them, with another key or for another place
    public String open(String sealed, Secret key, String place) {
        return peppers.all().stream()
                .flatMap(pepper -> made(pepper, key).open(sealed, place).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("answer: nothing in force opens its seal"));
    }

    private static Seal made(Pepper pepper, Secret key) {
        return new Seal(pepper.mac(("answer\n" + key.reveal()).getBytes(StandardCharsets.UTF_8)));
    }
}
