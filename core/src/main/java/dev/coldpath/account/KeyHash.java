package dev.coldpath.account;

import java.util.regex.Pattern;

/// HMAC-SHA-256 of a whole API key under the pepper, in lower-case hex: all that is stored of a key.
public record KeyHash(String hex) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public KeyHash {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("key hash: not 64 hex digits");
        }
    }

    /// Never printed: a hash of a key stays out of logs as the key does.
    @Override
    public String toString() {
        return "***";
    }
}
