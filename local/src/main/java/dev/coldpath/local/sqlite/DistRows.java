package dev.coldpath.local.sqlite;

import dev.coldpath.score.BucketSums;
import dev.coldpath.score.CohortKey;
import dev.coldpath.score.Composites;
import dev.coldpath.score.Distribution;
import dev.coldpath.score.Profile;
import dev.coldpath.score.Rank;
import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.record.ScoreLog.Audit;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The counts over newest records: of all domains of a version, and of each of its cohorts.
final class DistRows {
    static final String RANK = """
            SELECT
                (SELECT coalesce(sum(n), 0) FROM dist WHERE ver = ?1 AND scope = '*' AND metric = 'score') AS total,
                (SELECT coalesce(sum(n), 0) FROM dist
                 WHERE ver = ?1 AND scope = '*' AND metric = 'score' AND bin < ?2) AS below,
                (SELECT coalesce(sum(n), 0) FROM dist
                 WHERE ver = ?1 AND scope = '*' AND metric = 'score' AND bin = ?2) AS equal""";

    static final String COUNTS = "SELECT metric, bin, n FROM dist WHERE ver = ? AND scope = ? AND n > 0";

    static final String AUDIT = """
            SELECT
                (SELECT count(*) FROM latest WHERE ver = ?1) AS latest,
                (SELECT coalesce(sum(n), 0) FROM dist
                 WHERE ver = ?1 AND scope = '*' AND metric = 'score') AS in_scores,
                (SELECT coalesce(sum(n), 0) FROM dist
                 WHERE ver = ?1 AND scope = '*' AND metric = 'premium') AS in_premiums,
                (SELECT coalesce(sum(n), 0) FROM dist
                 WHERE ver = ?1 AND scope = '*' AND metric IN ('growth', 'established', 'unclassified')) AS in_profiles,
                (SELECT coalesce(sum(n), 0) FROM dist
                 WHERE ver = ?1 AND scope <> '*' AND metric = 'score') AS in_cohorts""";

    private static final String ADD = """
            INSERT INTO dist (ver, scope, metric, bin, n) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (ver, scope, metric, bin) DO UPDATE SET n = n + excluded.n""";

    private static final String CLEAR = "DELETE FROM dist WHERE ver = ?";

    private DistRows() {}

    static String scope(CohortKey cohort) {
        return String.join("#", cohort.sector(), cohort.geo(), cohort.profile().wire());
    }

    /// Counts a newest record that takes the place of another; of one of another version it does not.
    static void move(Session session, Optional<Counted> from, Counted to) throws SQLException {
        add(session, to.version(), CountMoves.of(from, to));
    }

    /// Counts a newest record no more.
    static void leave(Session session, Counted record) throws SQLException {
        add(session, record.version(), CountMoves.out(record));
    }

    private static void add(Session session, String version, Map<CountMoves.Cell, Long> moves) throws SQLException {
        for (var move : moves.entrySet()) {
            CountMoves.Cell cell = move.getKey();
            session.update(ADD, version, cell.scope(), cell.metric(), cell.bin(), move.getValue());
        }
    }

    static Optional<Rank> rank(Session session, String version, Tenths composite) throws SQLException {
        return session.first(
                        RANK,
                        row -> row.getLong("total") <= 0
                                ? Optional.<Rank>empty()
                                : Optional.of(
                                        Rank.of(row.getLong("below"), row.getLong("equal"), row.getLong("total"))),
                        version,
                        composite.value())
                .orElseThrow();
    }

    static Distribution distribution(Session session, String version) throws SQLException {
        Counts counts = counts(session, version, CountMoves.EVERYBODY);
        List<Long> premiums = new ArrayList<>();
        for (int bin = 0; bin < Distribution.PREMIUM_BINS; bin++) {
            premiums.add(counts.at(CountMoves.PREMIUM, bin));
        }
        Map<Profile, Long> profiles = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            profiles.put(profile, counts.at(profile.wire(), 0));
        }
        return new Distribution(version, counts.composites(), premiums, profiles);
    }

    /// What is counted under one scope.
    record Counts(Map<String, Map<Integer, Long>> metrics) {
        Composites composites() {
            Map<Tenths, Long> scores = new HashMap<>();
            bins(CountMoves.SCORE).forEach((bin, count) -> scores.put(new Tenths(bin), count));
            return Composites.of(scores);
        }

        BucketSums sums() {
            return new BucketSums(
                    at(CountMoves.TEAM, 0),
                    at(CountMoves.MARKET, 0),
                    at(CountMoves.MOMENTUM, 0),
                    at(CountMoves.FINANCIAL, 0));
        }

        long at(String metric, int bin) {
            return bins(metric).getOrDefault(bin, 0L);
        }

        private Map<Integer, Long> bins(String metric) {
            return metrics.getOrDefault(metric, Map.of());
        }
    }

    static Counts counts(Session session, String version, String scope) throws SQLException {
        Map<String, Map<Integer, Long>> metrics = new HashMap<>();
        session.all(
                COUNTS,
                row -> metrics.computeIfAbsent(row.getString("metric"), _ -> new HashMap<>())
                        .put(row.getInt("bin"), row.getLong("n")),
                version,
                scope);
        return new Counts(metrics);
    }

    static Audit audit(Session session, String version) throws SQLException {
        return session.first(
                        AUDIT,
                        row -> {
                            long counted = row.getLong("in_scores");
                            return new Audit(
                                    row.getLong("latest"),
                                    counted,
                                    List.of(
                                                    row.getLong("in_premiums"),
                                                    row.getLong("in_profiles"),
                                                    row.getLong("in_cohorts"))
                                            .stream()
                                            .filter(sum -> sum != counted)
                                            .findFirst()
                                            .orElse(counted));
                        },
                        version)
                .orElseThrow();
    }

    /// Counts the newest records of a version anew.
    static void rebuild(Session session, String version) throws SQLException {
        Map<CountMoves.Cell, Long> all = new HashMap<>();
        session.all(ScoreRows.OF_VERSION, Counted::read, version)
                .forEach(record -> CountMoves.of(Optional.empty(), record)
                        .forEach((cell, count) -> all.merge(cell, count, Long::sum)));
        session.update(CLEAR, version);
        add(session, version, all);
    }
}
