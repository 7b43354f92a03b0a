package dev.coldpath.account;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names one account, such as `acct_7Qm2`; shown to its owner, stable for ever.
public record AccountId(String value) {
    private static final Pattern TEXT = Pattern.compile("acct_[0-9A-Za-z]{4,32}");

    public AccountId {
        if (!TEXT.matcher(value).matches()) {
            throw new IllegalArgumentException("account id: not of the form acct_…: " + value.length() + " characters");
        }
    }

    /// Reads what somebody typed; empty when it can be no such id.
    public static Optional<AccountId> parse(String text) {
        return TEXT.matcher(text).matches() ? Optional.of(new AccountId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
