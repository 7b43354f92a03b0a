package dev.coldpath.testkit.simulation;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.Product;
import java.time.Duration;
import java.time.Instant;

/// When what is due of a job, written down a second time: the code that is to be judged is not its own judge.
final class Terms {
    static final Duration HELD_LONGER = Duration.ofSeconds(60);
    static final int ATTEMPTS = 3;
    private static final Duration SKEW = Duration.ofSeconds(2);
    private static final Duration WORK = Duration.ofMinutes(5);

    private Terms() {}

    static boolean overdue(Job job, Instant now) {
        return !now.isBefore(deadline(job));
    }

    static Instant deadline(Job job) {
        Instant fixed = job.schedule().deadline();
        JobState state = job.state() instanceof JobState.Settled over ? over.from() : job.state();
        Instant worked = state instanceof Running running ? running.startedAt().plus(WORK) : fixed;
        return worked.isBefore(fixed) ? worked : fixed;
    }

    static Instant firstLook(Job job) {
        Instant usual = job.schedule().createdAt().plusSeconds(job.kind().claimed() ? 45 : 90);
        return usual.isBefore(job.schedule().startBy()) ? usual : job.schedule().startBy();
    }

    static boolean tooLateToStart(Job job, Instant now) {
        return job.state() instanceof Queued && !now.isBefore(job.schedule().startBy());
    }

    /// Whether its worker's lease is over for every clock.
    static boolean lost(Job job, Instant now) {
        return job.state() instanceof Running running
                && running.attempt().leaseUntil().plus(SKEW).isBefore(now);
    }

    /// From when on it is no longer readable; the end of time while that is not known.
    static Instant readableUntil(Job job) {
        if (job.kind().product() == Product.SCORE) {
            return job.schedule().createdAt().plus(Duration.ofDays(30));
        }
        return job.state() instanceof JobState.Settled over ? over.at().plus(Duration.ofDays(1)) : Instant.MAX;
    }

    /// An instant at which something changes for the job: what comes right before, at and after it is told apart.
    static Instant edge(Job job, int which) {
        return switch (which) {
            case 0 -> job.schedule().startBy();
            case 1 -> deadline(job);
            case 2 ->
                job.state() instanceof Running running
                        ? running.attempt().leaseUntil().plus(SKEW)
                        : job.schedule().startBy();
            case 3 -> job.schedule().deadline().plus(HELD_LONGER);
            default -> readableUntil(job).equals(Instant.MAX) ? deadline(job) : readableUntil(job);
        };
    }
}
