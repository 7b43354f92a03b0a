package dev.coldpath.bench.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The query of a job's row by its key.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PollsLimit {
    private static final int JOBS = 1_000;

    private final List<String> ids = new ArrayList<>();
    private PreparedStatement find;
    private int next;

    @Setup
    public void prepare(Plain plain) throws SQLException {
        CopiedRow job = new CopiedRow(plain.connection(), "INSERT", "jobs", "true");
        plain.begin();
        for (int i = 0; i < JOBS; i++) {
            String id = plain.jobId();
            job.with("id", id).write();
            ids.add(id);
        }
        plain.commit();
        find = plain.connection().prepareStatement("SELECT * FROM jobs WHERE id = ?");
    }

    @Benchmark
    public Object oneJob() throws SQLException {
        next = (next + 1) % JOBS;
        find.setString(1, ids.get(next));
        return Read.row(find);
    }
}
