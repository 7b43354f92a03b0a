package dev.coldpath.local;

import dev.coldpath.admin.Desks;
import dev.coldpath.admin.Diary;
import dev.coldpath.admin.Scribe;
import dev.coldpath.job.JobIds;
import dev.coldpath.local.sqlite.SqliteEngine;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;

/// The operator's desks over a data folder, beside a running service or without one.
public final class Beside implements AutoCloseable {
    private final SqliteEngine engine;
    private final Desks desks;
    private final InstantSource time;

    Beside(SqliteEngine engine, Desks desks, InstantSource time) {
        this.engine = engine;
        this.desks = desks;
        this.time = time;
    }

    /// Where it is noted what no desk does.
    public Diary diary() {
        JobIds ids = new JobIds(time, new SecureRandom());
        return new Diary(
                desks.audit(), new Scribe("command line", () -> ids.get().value()), time);
    }

    public Desks desks() {
        return desks;
    }

    public Instant now() {
        return time.instant();
    }

    @Override
    public void close() {
        engine.close();
    }
}
