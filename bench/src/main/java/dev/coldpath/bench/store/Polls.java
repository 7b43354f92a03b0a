package dev.coldpath.bench.store;

import dev.coldpath.account.Scope;
import dev.coldpath.job.Job;
import dev.coldpath.job.Product;
import dev.coldpath.poll.PollJob;
import dev.coldpath.poll.PollOutcome;
import dev.coldpath.submit.Submission;
import dev.coldpath.submit.Submitted;
import dev.coldpath.time.WallClock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What a poll takes, one of many jobs after the other.
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Polls {
    private static final int JOBS = 1_000;

    private final InstantSource time = WallClock.inMillis();
    private final List<Job> jobs = new ArrayList<>();
    private PollJob poll;
    private int next;

    @Setup
    public void prepare(JobsCore core) {
        poll = core.poll();
        var questions = Questions.aboutCompanies();
        for (int i = 0; i < JOBS; i++) {
            Submission submission = questions.next();
            if (core.submit().submit(submission, Questions.LIMITS) instanceof Submitted.Created(Job job)) {
                jobs.add(job);
            }
        }
    }

    @Benchmark
    public PollOutcome oneJob() {
        next = (next + 1) % JOBS;
        Job job = jobs.get(next);
        Scope caller = job.scope();
        PollOutcome outcome = poll.poll(job.id(), Product.SCORE, caller, time.instant());
        if (!(outcome instanceof PollOutcome.Found)) {
            throw new IllegalStateException("job " + job.id() + ": " + outcome);
        }
        return outcome;
    }
}
