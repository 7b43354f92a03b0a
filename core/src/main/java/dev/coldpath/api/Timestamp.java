package dev.coldpath.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Instants as callers write them, such as `2027-01-01T00:00:00Z`.
public final class Timestamp {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Timestamp() {}

    /// Empty: it is none, or it lies outside of the years 1970 to 9999, which is more than stores can count to.
    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(at -> !at.isBefore(Instant.EPOCH) && !at.isAfter(LATEST));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
