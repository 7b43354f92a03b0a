package dev.coldpath.scoring.model;

import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.record.HistoryRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How fast a composite changes: half of the index is the change since the last record, per 30 days, and half is what
/// it was before.
final class Momentum {
    private static final Duration MONTH = Duration.ofDays(30);
    /// Two runs an hour apart would make a mountain of a tenth.
    private static final Duration SHORTEST = Duration.ofDays(7);

    private static final Tenths NONE = new Tenths(0);

    private Momentum() {}

    /// The index of a run.
    ///
    /// @param previous the record before it, if that was made the same way; nothing else can be compared
    static Tenths index(Optional<HistoryRow> previous, Tenths composite, Instant asOf) {
        return previous.filter(row -> !row.ref().scoredAt().isAfter(asOf))
                .map(row -> index(row, composite, asOf))
                .orElse(NONE);
    }

    /// In whole numbers up to the one rounding: tenths × seconds on either side of the fraction.
    private static Tenths index(HistoryRow previous, Tenths composite, Instant asOf) {
        Duration apart = Duration.between(previous.ref().scoredAt(), asOf);
        long counted = Math.max(SHORTEST.toSeconds(), apart.toSeconds());
        long change = (composite.value() - previous.composite().value()) * MONTH.toSeconds();
        long before = previous.momentumIndex().value() * counted;
        return new Tenths(BigDecimal.valueOf(change + before)
                .divide(BigDecimal.valueOf(2 * counted), 0, RoundingMode.HALF_UP)
                .intValueExact());
    }
}
