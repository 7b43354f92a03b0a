package dev.coldpath.local.sqlite;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.HistoryPage;
import dev.coldpath.score.ScoreHistory;
import dev.coldpath.scoring.record.HistoryRow;
import java.time.Instant;
import java.util.Optional;

/// Reads history rows, one more than asked for to see whether there are more.
final class SqliteScoreHistory implements ScoreHistory {
    private final Database database;

    SqliteScoreHistory(Database database) {
        this.database = database;
    }

    @Override
    public HistoryPage page(Domain domain, Optional<Instant> olderThan, int most) {
        Instant than = olderThan.orElse(Instant.MAX);
        var rows = database.read(
                "domain " + domain + ": history", session -> ScoreRows.older(session, domain, than, most + 1));
        return HistoryPage.of(rows.stream().map(HistoryRow::past).toList(), most);
    }
}
