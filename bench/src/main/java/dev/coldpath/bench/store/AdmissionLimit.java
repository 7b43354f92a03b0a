package dev.coldpath.bench.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The transaction of a new job's four rows, reading nothing; and the one row that tells of a running job or of a
/// fresh answer.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AdmissionLimit {
    private CopiedRow job;
    private CopiedRow lock;
    private CopiedRow usageOfScope;
    private CopiedRow usageOfKey;
    private PreparedStatement findLock;
    private PreparedStatement findLatest;

    @Setup
    public void prepare(Plain plain) throws SQLException {
        var connection = plain.connection();
        job = new CopiedRow(connection, "INSERT", "jobs", "true");
        lock = new CopiedRow(connection, "INSERT OR REPLACE", "locks", "true");
        usageOfScope = new CopiedRow(connection, "INSERT OR REPLACE", "usage", "owner LIKE '%#%'");
        usageOfKey = new CopiedRow(connection, "INSERT OR REPLACE", "usage", "owner NOT LIKE '%#%'");
        findLock = connection.prepareStatement("SELECT * FROM locks WHERE scope = ? AND input_hash = ?");
        findLock.setString(1, lock.text("scope"));
        findLock.setString(2, lock.text("input_hash"));
        findLatest = connection.prepareStatement("SELECT * FROM latest WHERE domain = ?");
        findLatest.setString(1, Scored.COMPANY.name());
    }

    @Benchmark
    public void newJob(Plain plain) throws SQLException {
        String id = plain.jobId();
        String hash = plain.hex(32);
        plain.begin();
        job.with("id", id).with("input_hash", hash).write();
        lock.with("input_hash", hash).with("active_job", id).write();
        usageOfScope.write();
        usageOfKey.write();
        plain.commit();
    }

    @Benchmark
    public Object joined() throws SQLException {
        return Read.row(findLock);
    }

    @Benchmark
    public Object cached() throws SQLException {
        return Read.row(findLatest);
    }
}
