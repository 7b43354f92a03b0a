package dev.coldpath.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The permissions of a key, and its expiry.
///
/// @param access never empty
/// @param expiresAt from then on it opens nothing; absent: it never expires
public record KeyTerms(Set<Access> access, Optional<Instant> expiresAt) {
    public static final KeyTerms UNLIMITED = new KeyTerms(EnumSet.allOf(Access.class), Optional.empty());

    private static final String BETWEEN = " ";

    public KeyTerms {
        if (access.isEmpty()) {
            throw new IllegalArgumentException("key terms: a key that opens nothing");
        }
        access = Collections.unmodifiableSet(EnumSet.copyOf(access));
    }

    /// The same, over at that instant or before.
    public KeyTerms endingBy(Instant end) {
        return new KeyTerms(access, Optional.of(expiresAt.filter(end::isAfter).orElse(end)));
    }

    public boolean expired(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    /// The storage form of what it opens, such as `submit read`.
    public String accessText() {
        return access.stream().map(Access::wire).collect(Collectors.joining(BETWEEN));
    }

    /// Reads what this program wrote; a word that newer code wrote opens nothing here.
    public static Set<Access> accessOf(String text) {
        return Arrays.stream(text.split(BETWEEN, -1))
                .flatMap(word -> Access.of(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Access.class)));
    }
}
