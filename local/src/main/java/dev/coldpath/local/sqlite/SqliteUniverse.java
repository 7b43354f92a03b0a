package dev.coldpath.local.sqlite;

import dev.coldpath.score.Distribution;
import dev.coldpath.score.Rank;
import dev.coldpath.score.Tenths;
import dev.coldpath.score.Universe;
import java.util.Optional;

/// Ranks and distributions by counts, with all that is committed.
final class SqliteUniverse implements Universe {
    private final Database database;

    SqliteUniverse(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Rank> rank(String pipelineVersion, Tenths composite) {
        return database.read(
                "universe " + pipelineVersion, session -> DistRows.rank(session, pipelineVersion, composite));
    }

    @Override
    public Distribution distribution(String pipelineVersion) {
        return database.read("universe " + pipelineVersion, session -> DistRows.distribution(session, pipelineVersion));
    }
}
