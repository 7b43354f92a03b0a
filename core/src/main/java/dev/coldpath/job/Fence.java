package dev.coldpath.job;

import java.util.regex.Pattern;

/// A random 96-bit token in hex, new for each attempt and demanded by every later write of that attempt.
public record Fence(String hex) {
    private static final Pattern NINETY_SIX_BITS = Pattern.compile("[0-9a-f]{24}");

    public Fence {
        if (!NINETY_SIX_BITS.matcher(hex).matches()) {
            throw new IllegalArgumentException("fence: not 24 hex digits: " + hex.length() + " characters");
        }
    }
}
