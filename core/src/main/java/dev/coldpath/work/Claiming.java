package dev.coldpath.work;

import dev.coldpath.job.Attempt;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.JobState.Settled;
import dev.coldpath.job.Kind;
import dev.coldpath.work.Claim.Busy;
import dev.coldpath.work.Claim.Claimed;
import dev.coldpath.work.Claim.Closed;
import dev.coldpath.work.Claim.Late;
import dev.coldpath.work.Claim.Spent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a claim and a heartbeat decide, as pure functions of the stored row. Both engines call them inside their atomic
/// step.
public final class Claiming {
    /// From a claim or a heartbeat.
    public static final Duration LEASE = Duration.ofMinutes(1);

    private Claiming() {}

    public sealed interface Verdict {
        /// Change nothing and answer this.
        record Answer(Claim claim) implements Verdict {}

        /// Write this row over the one that was read, if that is still stored, then answer `Claimed`.
        record Write(Job job) implements Verdict {}
    }

    public static Verdict claim(Job stored, Fence fence, Instant now) {
        return switch (stored.state()) {
            case Settled _ -> new Verdict.Answer(new Closed());
            case Queued queued -> {
                boolean late = stored.schedule().lateToStart(now) || stored.overdue(now);
                yield late
                        ? new Verdict.Answer(new Late(stored))
                        : new Verdict.Write(stored.moved(queued.claim(now, attempt(1, fence, now))));
            }
            case Running running -> again(stored, running, fence, now);
        };
    }

    private static Verdict again(Job stored, Running running, Fence fence, Instant now) {
        Attempt attempt = running.attempt();
        if (attempt.fence().equals(fence)) {
            return new Verdict.Answer(new Claimed(stored));
        }
        if (stored.overdue(now)) {
            return new Verdict.Answer(new Late(stored));
        }
        if (!attempt.lost(now)) {
            return new Verdict.Answer(new Busy());
        }
        return attempt.number() >= Kind.MOST_ATTEMPTS
                ? new Verdict.Answer(new Spent(stored))
                : new Verdict.Write(stored.heard(running.claimAgain(attempt(attempt.number() + 1, fence, now))));
    }

    private static Attempt attempt(int number, Fence fence, Instant now) {
        return new Attempt(number, fence, now.plus(LEASE));
    }

    /// The row after a heartbeat; empty when the lease is no longer this fence's.
    public static Optional<Job> beat(Job stored, Fence fence, Instant leaseUntil) {
        return stored.state() instanceof Running running
                        && running.attempt().fence().equals(fence)
                ? Optional.of(stored.heard(running.heard(leaseUntil)))
                : Optional.empty();
    }
}
