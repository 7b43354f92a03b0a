package dev.coldpath.bench.store;

import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import dev.coldpath.job.ResultRef;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.submit.SubmitJob;
import dev.coldpath.submit.Submitted;
import dev.coldpath.time.WallClock;
import dev.coldpath.work.Claim;
import dev.coldpath.work.Claims;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What the store adds to a worker's job: claiming it and settling it.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Work {
    private static final String DIGEST = "ab".repeat(32);

    private final InstantSource time = WallClock.inMillis();
    private final Questions questions = Questions.forWorkers();
    private final Random chance = new Random(13);
    private SubmitJob submit;
    private Claims claims;
    private SettleJob settle;
    private Job job;

    @Setup(Level.Trial)
    public void prepare(JobsCore core) {
        submit = core.submit();
        claims = core.engine().claims();
        settle = core.settle();
    }

    /// The disk takes far longer than JMH needs to look at its clock around this.
    @Setup(Level.Invocation)
    public void admit() {
        Submitted answer = submit.submit(questions.next(), Questions.LIMITS);
        if (!(answer instanceof Submitted.Created(Job created))) {
            throw new IllegalStateException("not admitted but " + answer);
        }
        job = created;
    }

    @Benchmark
    public Job claimAndSettle() {
        Fence fence = fence();
        Instant now = time.instant();
        if (!(claims.claim(job.id(), fence, now) instanceof Claim.Claimed(Job claimed))) {
            throw new IllegalStateException("job " + job.id() + ": not claimed");
        }
        var kept = new ResultRef.Kept(fence, ResultRef.Place.ROW, DIGEST, 2_048, true);
        Job over = settle.worked(claimed, fence, (open, at) -> open.succeed(at, kept), now)
                .orElseThrow();
        if (!(over.state() instanceof JobState.Succeeded)) {
            throw new IllegalStateException("job " + job.id() + ": did not succeed");
        }
        return over;
    }

    private Fence fence() {
        byte[] bytes = new byte[12];
        chance.nextBytes(bytes);
        return new Fence(HexFormat.of().formatHex(bytes));
    }
}
