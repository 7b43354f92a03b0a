package dev.coldpath.intelligence.vector;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A space of vectors, with its own embedder. Their order here is the order of arms and of everything listed by space.
public enum VectorName {
    TEXT,
    IMAGE,
    VIDEO;

    /// The word used in storage and on the wire: `text_vector`.
    public String wire() {
        return shortName() + "_vector";
    }

    /// `text`.
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The space of either name, in any letter case.
    public static Optional<VectorName> of(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.wire().equals(lower) || each.shortName().equals(lower))
                .findFirst();
    }
}
