package dev.coldpath.job;

import java.util.regex.Pattern;

/// A random 96-bit token in hex, new for each attempt and demanded by every later write of that attempt.
public record Fence(String hex) {
    private static final int DIGITS_OF_CHANCE = 8;
    private static final Pattern NINETY_SIX_BITS = Pattern.compile("[0-9a-f]{24}");

    public Fence {
        if (!NINETY_SIX_BITS.matcher(hex).matches()) {
            throw new IllegalArgumentException("fence: not 24 hex digits: " + hex.length() + " characters");
        }
    }

    /// Evenly from 0 inclusive to 1 exclusive, for what shall happen to each attempt by chance.
    public double chance() {
        return Long.parseLong(hex, 0, DIGITS_OF_CHANCE, 16) / 0x1p32;
    }
}
