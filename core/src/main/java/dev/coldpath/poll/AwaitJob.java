package dev.coldpath.poll;

import dev.coldpath.account.Scope;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Product;
import dev.coldpath.poll.PollOutcome.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;

/// Polls until the job is over, or differs from what the caller has seen, or time is up: a caller who waits is spared
/// most polls.
public final class AwaitJob {
    /// The longest wait a caller gets.
    public static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Duration FIRST_LOOK = Duration.ofMillis(250);
    private static final Duration SLOWEST_LOOK = Duration.ofSeconds(1);

    private final PollJob poll;
    private final JobSignal signal;
    private final InstantSource time;

    public AwaitJob(PollJob poll, JobSignal signal, InstantSource time) {
        this.poll = poll;
        this.signal = signal;
        this.time = time;
    }

    /// One caller's question.
    ///
    /// @param seen the version the caller has; empty: only an end will do
    public record Wait(JobId id, Product product, Scope caller, OptionalLong seen, Instant until) {}

    /// How the job stands at the end of the wait. An interrupted wait ends at once.
    public PollOutcome await(Wait wait) {
        Duration step = FIRST_LOOK;
        while (true) {
            Instant now = time.instant();
            PollOutcome outcome = poll.poll(wait.id(), wait.product(), wait.caller(), now);
            if (!now.isBefore(wait.until()) || !(outcome instanceof Found(Job job)) || done(job, wait.seen())) {
                return outcome;
            }
            Instant next = now.plus(step);
            try {
                signal.await(wait.id(), next.isBefore(wait.until()) ? next : wait.until());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return outcome;
            }
            step = step.multipliedBy(2).compareTo(SLOWEST_LOOK) < 0 ? step.multipliedBy(2) : SLOWEST_LOOK;
        }
    }

    private static boolean done(Job job, OptionalLong seen) {
        return !job.open() || (seen.isPresent() && seen.getAsLong() != job.version());
    }
}
