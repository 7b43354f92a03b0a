package dev.coldpath.local.sqlite;

import dev.coldpath.score.Buckets;
import dev.coldpath.score.Distribution;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the counts of a version move by when a newest record takes the place of another. Whatever stays is left out.
final class CountMoves {
    static final String EVERYBODY = "*";
    static final String SCORE = "score";
    static final String PREMIUM = "premium";
    static final String TEAM = "team";
    static final String MARKET = "market";
    static final String MOMENTUM = "momentum";
    static final String FINANCIAL = "financial";

    private final Map<Cell, Long> moves = new LinkedHashMap<>();

    private CountMoves() {}

    /// One count.
    record Cell(String scope, String metric, int bin) {}

    /// A record of another version is in no count of this one.
    static Map<Cell, Long> of(Optional<Counted> old, Counted next) {
        CountMoves counts = new CountMoves();
        old.filter(record -> record.version().equals(next.version())).ifPresent(record -> counts.count(record, -1));
        counts.count(next, 1);
        counts.moves.values().removeIf(difference -> difference == 0);
        return counts.moves;
    }

    /// Of a record that leaves, with no other in its place.
    static Map<Cell, Long> out(Counted record) {
        CountMoves counts = new CountMoves();
        counts.count(record, -1);
        return counts.moves;
    }

    private void count(Counted record, long by) {
        int score = record.company().composite().value();
        String cohort = DistRows.scope(record.cohort());
        add(EVERYBODY, SCORE, score, by);
        add(EVERYBODY, PREMIUM, Distribution.premiumBin(record.premium()), by);
        add(EVERYBODY, record.company().profile().wire(), 0, by);
        add(cohort, SCORE, score, by);
        Buckets buckets = record.buckets();
        add(cohort, TEAM, 0, by * buckets.teamStructure().value());
        add(cohort, MARKET, 0, by * buckets.marketPosition().value());
        add(cohort, MOMENTUM, 0, by * buckets.momentumTailwinds().value());
        add(cohort, FINANCIAL, 0, by * buckets.financialHealth().value());
    }

    private void add(String scope, String metric, int bin, long by) {
        moves.merge(new Cell(scope, metric, bin), by, Long::sum);
    }
}
