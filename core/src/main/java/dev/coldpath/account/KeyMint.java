package dev.coldpath.account;

import java.time.Instant;
import java.util.random.RandomGenerator;

/// Generates the ids of new accounts, and keys. The random source must be a secure one.
public final class KeyMint {
    private static final int ID_LENGTH = 12;

    private final RandomGenerator chance;
    private final Peppers peppers;

    public KeyMint(RandomGenerator chance, Peppers peppers) {
        this.chance = chance;
        this.peppers = peppers;
    }

    /// With the only pepper there ever was.
    public KeyMint(RandomGenerator chance, Pepper pepper) {
        this(chance, Peppers.only(pepper));
    }

    /// A new key as its owner sees it, once, and as it is stored.
    public record Minted(Secret secret, ApiKey stored) {
        /// The same key on other terms.
        public Minted on(KeyTerms terms) {
            return new Minted(secret, stored.on(terms));
        }

        /// The same key as a key of that account, as the account stands.
        public Minted of(Account account) {
            return new Minted(secret, stored.of(account));
        }
    }

    public AccountId account() {
        return new AccountId("acct_" + word(ID_LENGTH));
    }

    public Minted key(Scope scope, String plan, String label, Instant now) {
        KeyForm form = switch (scope.mode()) {
            case LIVE -> KeyForm.LIVE;
            case TEST -> KeyForm.TEST;
        };
        return known(secret(form), scope, plan, label, now);
    }

    /// A key that was made before, for a store that does not know it yet.
    public Minted known(Secret secret, Scope scope, String plan, String label, Instant now) {
        String text = secret.reveal();
        ApiKey stored = new ApiKey(
                new KeyId("key_" + word(ID_LENGTH)),
                scope,
                peppers.writing().hash(text),
                label,
                text.substring(text.length() - 4),
                plan,
                now,
                true);
        return new Minted(secret, stored);
    }

    /// Seals answers in which keys stand in the clear.
    public AnswerSeal seals() {
        return new AnswerSeal(chance, peppers);
    }

    /// A new key of that form, stored nowhere.
    public Secret secret(KeyForm form) {
        return new Secret(form.complete(word(KeyForm.CHANCE)));
    }

    private String word(int length) {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(KeyForm.ALPHABET.charAt(chance.nextInt(KeyForm.ALPHABET.length())));
        }
        return word.toString();
    }
}
