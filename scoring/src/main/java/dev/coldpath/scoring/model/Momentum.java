package dev.coldpath.scoring.model;

import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.record.HistoryRow;
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
        return previous.filter(row -> row.ref().scoredAt().isBefore(asOf))
                .map(row -> index(row, composite, asOf))
                .orElse(NONE);
    }

    private static Tenths index(HistoryRow previous, Tenths composite, Instant asOf) {
        Duration apart = Duration.between(previous.ref().scoredAt(), asOf);
        Duration counted = apart.compareTo(SHORTEST) < 0 ? SHORTEST : apart;
        double change = (composite.value() - previous.composite().value()) / 10.0;
        double perMonth = change * MONTH.toSeconds() / counted.toSeconds();
        double before = previous.momentumIndex().value() / 10.0;
        return Tenths.round(0.5 * perMonth + 0.5 * before);
    }
}
