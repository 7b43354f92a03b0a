package dev.coldpath.bench.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Two transactions: the claim's update of the row; the end's update, and the lock that is let go.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WorkLimit {
    private static final String CLAIM = """
            UPDATE jobs SET status = ?, started_at = ?, attempt = ?, fence = ?, lease_until = ?, version = ?
            WHERE id = ?""";

    private static final String END = """
            UPDATE jobs SET
                status = ?, started_at = ?, attempt = ?, fence = ?, lease_until = ?, completed_at = ?, result = ?,
                failure_reason = ?, failure_text = ?, charge = ?, version = ?, expires_at = ?, settled_by = ?,
                due_shard = NULL, due_at = NULL, next_probe_at = NULL
            WHERE id = ?""";

    private static final String DIGEST = "ab".repeat(32);

    private CopiedRow row;
    private CopiedRow lock;
    private PreparedStatement claim;
    private PreparedStatement end;
    private String id;

    @Setup(Level.Trial)
    public void prepare(Plain plain) throws SQLException {
        row = new CopiedRow(plain.connection(), "INSERT", "jobs", "true");
        lock = new CopiedRow(plain.connection(), "INSERT OR REPLACE", "locks", "true");
        claim = plain.connection().prepareStatement(CLAIM);
        end = plain.connection().prepareStatement(END);
    }

    @Setup(Level.Invocation)
    public void admit(Plain plain) throws SQLException {
        id = plain.jobId();
        String hash = plain.hex(32);
        plain.begin();
        row.with("id", id).with("input_hash", hash).write();
        lock.with("input_hash", hash)
                .with("active_job", id)
                .with("done_job", "")
                .write();
        plain.commit();
    }

    @Benchmark
    public void claimAndSettle(Plain plain) throws SQLException {
        long now = System.currentTimeMillis();
        String fence = plain.hex(12);
        plain.begin();
        set(claim, "running", now, 1, fence, now + 60_000, 2, id);
        plain.commit();
        String result = """
                {"place":"row","fence":"%s","sha256":"%s","length":2048,"whole":true}""".formatted(fence, DIGEST);
        String settledBy = "worker:" + plain.jobId();
        plain.begin();
        set(end, "succeeded", now, 1, fence, now + 60_000, now, result, null, null, "kept", 3, now, settledBy, id);
        lock.with("active_job", "").with("done_job", id).write();
        plain.commit();
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
