package dev.coldpath.intelligence.narrative;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When narratives are computed by themselves: at 00, 06, 12 and 18 UTC.
public final class NarrativeTimes {
    private static final Duration BETWEEN = Duration.ofHours(6);

    private NarrativeTimes() {}

    /// The last such time that has come, now being one.
    public static Instant last(Instant now) {
        return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), BETWEEN.toSeconds()) * BETWEEN.toSeconds());
    }

    /// The next such time that is still to come.
    public static Instant next(Instant now) {
        return last(now).plus(BETWEEN);
    }

    /// Whether a time has come since they were computed.
    ///
    /// @param computedAt empty: never
    public static boolean due(Optional<Instant> computedAt, Instant now) {
        return computedAt.filter(at -> !at.isBefore(last(now))).isEmpty();
    }
}
