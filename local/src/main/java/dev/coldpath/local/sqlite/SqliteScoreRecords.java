package dev.coldpath.local.sqlite;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.ScoreRef;
import java.util.Optional;

/// Reads score records.
final class SqliteScoreRecords implements ScoreRecords {
    private final Database database;

    SqliteScoreRecords(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ScoreRecord> latest(Domain domain) {
        return database.read("domain " + domain, session -> ScoreRows.latest(session, domain));
    }

    @Override
    public Optional<ScoreRef> ofRun(Domain domain, JobId run) {
        return database.read("run " + run, session -> ScoreRows.ofRun(session, domain, run));
    }
}
