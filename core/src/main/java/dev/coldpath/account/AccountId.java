package dev.coldpath.account;

import java.util.regex.Pattern;

/// Names one account, such as `acct_7Qm2`; shown to its owner, stable for ever.
public record AccountId(String value) {
    private static final Pattern TEXT = Pattern.compile("acct_[0-9A-Za-z]{4,32}");

    public AccountId {
        if (!TEXT.matcher(value).matches()) {
            throw new IllegalArgumentException("account id: not of the form acct_…: " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
