package dev.coldpath.bench.store;

import dev.coldpath.domain.Domain;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.time.WallClock;
import java.time.temporal.ChronoUnit;

/// The company that has its score already.
final class Scored {
    static final Domain COMPANY = new Domain("kesslau-pumpen.de");

    private Scored() {}

    static void record(SqliteEngine engine) {
        var now = WallClock.inMillis().instant().truncatedTo(ChronoUnit.SECONDS);
        Finding finding = Finding.about(COMPANY).at(now);
        engine.scoreLog().record(finding.row(), finding.confidence(), finding.explanation());
    }
}
