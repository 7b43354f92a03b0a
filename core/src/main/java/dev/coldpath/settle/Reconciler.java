package dev.coldpath.settle;

import dev.coldpath.job.Attempt;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Product;
import dev.coldpath.settle.DueJobs.DueRow;
import dev.coldpath.settle.Settlement.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks after every open job that nobody else looks after: repeats starts, notices ends, enforces deadlines. A pass
/// moves a row's due time before it acts, so that two reconcilers never double up and a crash costs one period.
public final class Reconciler {
    /// How often a pass runs.
    public static final Duration PERIOD = Duration.ofSeconds(20);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final Duration LEASE_LOST = Duration.ofMinutes(1);
    private static final Duration SELDOM = Duration.ofMinutes(5);
    private static final int MOST_PER_SHARD = 1_000;

    private final DueJobs due;
    private final JobStore jobs;
    private final Starter starter;
    private final Runs runs;
    private final SettleJob settle;
    private final Probe probe;
    private final Pulse pulse;

    public Reconciler(DueJobs due, JobStore jobs, Starter starter, Probe probe, Pulse pulse) {
        this.due = due;
        this.jobs = jobs;
        this.starter = starter;
        this.runs = probe.runs();
        this.settle = probe.settle();
        this.probe = probe;
        this.pulse = pulse;
    }

    /// One pass over what is due by now. Returns how many rows it acted on.
    public int pass(Instant now) {
        return pass(now, now);
    }

    /// One pass over every open job, due or not: what a host does once when it starts, since it may have died with
    /// their runs.
    public int recover(Instant now) {
        return pass(Instant.ofEpochMilli(Long.MAX_VALUE), now);
    }

    private int pass(Instant dueBy, Instant now) {
        int acted = 0;
        Map<Product, QueueAge> queued = new EnumMap<>(Product.class);
        List<RuntimeException> broken = new ArrayList<>();
        for (int shard = 0; shard < DueJobs.SHARDS; shard++) {
            for (DueRow row : due.due(shard, dueBy, MOST_PER_SHARD)) {
                try {
                    Optional<Job> job = jobs.find(row.job()).filter(Job::open);
                    job.filter(open -> open.state() instanceof JobState.Queued)
                            .ifPresent(open ->
                                    queued.merge(open.kind().product(), QueueAge.of(open, now), QueueAge::orOlder));
                    acted += job.isPresent() && lookAfter(row, job.get(), now) ? 1 : 0;
                } catch (RuntimeException e) {
                    broken.add(e);
                }
            }
        }
        queued.values().forEach(age -> publish(age, broken));
        complain(broken);
        return acted;
    }

    private void publish(QueueAge age, List<RuntimeException> broken) {
        try {
            pulse.publish(age);
        } catch (RuntimeException e) {
            broken.add(e);
        }
    }

    /// The first of them, once every other row has been looked after: one row must not hold up the rest.
    private static void complain(List<RuntimeException> broken) {
        if (!broken.isEmpty()) {
            RuntimeException first = broken.getFirst();
            broken.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private boolean lookAfter(DueRow row, Job job, Instant now) {
        if (!due.postpone(row, nextLook(job, now))) {
            return false;
        }
        act(job, now);
        return true;
    }

    private void act(Job job, Instant now) {
        boolean overdue = job.overdue(now);
        Job current = settle.byClock(job, Side.RECONCILER, now);
        if (overdue) {
            runs.stopAnyOf(job, "the job passed its deadline");
        } else if (current.open()) {
            push(current, now);
        }
    }

    private void push(Job job, Instant now) {
        switch (job.state()) {
            case JobState.Queued _ -> start(job, now);
            case JobState.Running(Instant _, Attempt attempt) -> {
                if (!attempt.lost(now)) {
                    return;
                }
                if (attempt.number() < Kind.MOST_ATTEMPTS) {
                    start(job, now);
                } else {
                    settle.abandoned(job, Failure.of(Reason.WORKER_LOST), Side.RECONCILER, now);
                }
            }
            case JobState.Settled _ -> {
                // its end overtook this pass
            }
        }
    }

    private void start(Job job, Instant now) {
        switch (starter.start(job)) {
            case STARTED -> probe.settleIfEnded(job, Side.RECONCILER, now);
            case UNKNOWN -> {
                // the next look repeats it
            }
            case IMPOSSIBLE -> settle.neverStarted(job, Failure.of(Reason.START_FAILED), Side.RECONCILER, now);
        }
    }

    private static Instant nextLook(Job job, Instant now) {
        Instant next = switch (job.state()) {
            case JobState.Running(Instant _, Attempt attempt) ->
                attempt.lost(now)
                        ? now.plus(LEASE_LOST)
                        : attempt.leaseUntil().plus(Attempt.SKEW).plusMillis(1);
            case JobState.Queued _ when job.kind().claimed() -> now.plus(age(job, now));
            case JobState.Queued _, JobState.Settled _ -> now.plus(LOOK_AGAIN);
        };
        if (job.state() instanceof JobState.Queued) {
            next = sooner(next, job.schedule().startBy(), now);
        }
        return sooner(next, job.deadline(), now);
    }

    /// As long again as it has waited, so that a message is repeated ever more seldom.
    private static Duration age(Job job, Instant now) {
        Duration age = Duration.between(job.schedule().createdAt(), now);
        Duration atMost = age.compareTo(SELDOM) < 0 ? age : SELDOM;
        return atMost.compareTo(LOOK_AGAIN) > 0 ? atMost : LOOK_AGAIN;
    }

    private static Instant sooner(Instant next, Instant limit, Instant now) {
        return limit.isAfter(now) && limit.isBefore(next) ? limit : next;
    }
}
