package dev.coldpath.local.sqlite;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Cohort;
import dev.coldpath.score.CohortKey;
import dev.coldpath.score.Cohorts;
import dev.coldpath.score.Company;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Reads a cohort from its counts, and its first members from their index.
final class SqliteCohorts implements Cohorts {
    static final String MEMBERS = """
            SELECT * FROM latest WHERE ver = ? AND sector = ? AND geo = ? AND profile = ?
            ORDER BY score10 DESC, domain LIMIT ?""";

    private final Database database;

    SqliteCohorts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Cohort> around(Domain domain, String pipelineVersion) {
        String subject = "cohort of " + domain;
        Optional<Optional<Cohort>> seen =
                database.glance(subject, session -> Optional.of(around(session, domain, pipelineVersion)));
        return seen.orElseGet(() -> database.read(subject, session -> around(session, domain, pipelineVersion)));
    }

    private static Optional<Cohort> around(Session session, Domain domain, String version) throws SQLException {
        Optional<Counted> found = ScoreRows.counted(session, domain);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Counted own = found.get();
        Cohort.Target target = new Cohort.Target(own.company(), own.cohort(), own.buckets());
        CohortKey key = target.in(version);
        DistRows.Counts counts = DistRows.counts(session, version, DistRows.scope(key));
        return Optional.of(
                Cohort.of(target, version, counts.composites(), counts.sums(), members(session, key, domain)));
    }

    /// One more is asked for, since the target may be among them.
    private static List<Company> members(Session session, CohortKey key, Domain but) throws SQLException {
        return session
                .all(
                        MEMBERS,
                        row -> Counted.read(row).company(),
                        key.pipelineVersion(),
                        key.sector(),
                        key.geo(),
                        key.profile().wire(),
                        Cohort.MOST_MEMBERS + 1)
                .stream()
                .filter(member -> !member.domain().equals(but))
                .limit(Cohort.MOST_MEMBERS)
                .toList();
    }
}
