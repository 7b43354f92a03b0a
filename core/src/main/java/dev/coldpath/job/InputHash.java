package dev.coldpath.job;

import java.util.regex.Pattern;

/// SHA-256 of a question in canonical form, in lower-case hex: equal questions have equal hashes.
public record InputHash(String hex) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public InputHash {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("input hash: not 64 hex digits: " + hex.length() + " characters");
        }
    }
}
