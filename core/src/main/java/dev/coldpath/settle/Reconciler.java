package dev.coldpath.settle;

import dev.coldpath.job.Attempt;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Product;
import dev.coldpath.pass.Pace;
import dev.coldpath.pass.Pass;
import dev.coldpath.settle.DueJobs.DueRow;
import dev.coldpath.settle.Settlement.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Looks after every open job that nobody else looks after: repeats starts, notices ends, enforces deadlines. A pass
/// moves a row's due time before it acts, so that two reconcilers never double up and a crash costs one period.
///
/// A flood is more than a pass can look after. So the first thing it does is to tell how long work waits, which has new
/// work refused; and it takes the rows that have been due for longest, so that the next pass goes on where it ended.
///
/// Jobs in line sleep for minutes between two looks. So a pass also reads, without touching them, those of the sleeping
/// that are old enough to have waited too long, and the job it last told of: what has new work refused is seen in time,
/// and so is that it is over.
public final class Reconciler {
    /// How often a pass runs.
    public static final Duration PERIOD = Duration.ofSeconds(20);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final Duration LEASE_LOST = Duration.ofMinutes(1);
    private static final Duration SELDOM = Duration.ofMinutes(5);
    private static final int MOST_PER_SHARD = 1_000;
    /// Whatever a job's kind, it has not waited too long before.
    private static final Duration SOON_TOO_LONG = Arrays.stream(Kind.values())
            .map(QueueAge::bearable)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    /// So many of the oldest jobs are read before anything is told: the oldest of all may be at work.
    private static final int ELDERS = 64;

    private final DueJobs due;
    private final JobStore jobs;
    private final Starter starter;
    private final Runs runs;
    private final SettleJob settle;
    private final Probe probe;
    private final Pulse pulse;
    private final Pace pace;
    /// Of each product that has waited too long as far as this process told, the job it told of.
    private final Map<Product, Job> late = new ConcurrentHashMap<>();

    public Reconciler(DueJobs due, Starter starter, Probe probe, Pulse pulse, Pace pace) {
        this.due = due;
        this.jobs = probe.jobs();
        this.starter = starter;
        this.runs = probe.runs();
        this.settle = probe.settle();
        this.probe = probe;
        this.pulse = pulse;
        this.pace = pace;
    }

    /// One pass over what is due by now, as far as its time goes. Returns how many rows it acted on.
    public int pass(Instant now) {
        return pass(pace.pass(now), now, now);
    }

    /// One pass over every open job, due or not: what a host does once when it starts, since it may have died with
    /// their runs.
    public int recover(Instant now) {
        return pass(pace.wholePass(), Instant.ofEpochMilli(Long.MAX_VALUE), now);
    }

    /// A row of the index and the job it names.
    private record Seen(DueRow row, Job job) {}

    private int pass(Pass pass, Instant dueBy, Instant now) {
        QueueWatch queue = new QueueWatch();
        AtomicInteger acted = new AtomicInteger();
        List<DueRow> all = rows(pass, dueBy.isAfter(now) ? dueBy : now.plus(SELDOM));
        List<DueRow> rows =
                all.stream().filter(row -> !row.dueAt().isAfter(dueBy)).toList();
        List<DueRow> sleepers = sleepers(all, dueBy, now);
        List<DueRow> elders = elders(rows);
        List<Job> told = List.copyOf(late.values());
        recall(pass, told, queue);
        seen(pass, sleepers, queue);
        List<Seen> seen = seen(pass, elders, queue);
        tell(pass, queue, now);
        pass.each(seen, each -> acted.addAndGet(lookAfter(each.row(), each.job(), now) ? 1 : 0));
        Set<DueRow> done = Set.copyOf(elders);
        List<DueRow> rest = rows.stream().filter(row -> !done.contains(row)).toList();
        pass.each(rest, row -> find(row, queue).ifPresent(job -> acted.addAndGet(lookAfter(row, job, now) ? 1 : 0)));
        tell(pass, queue, now);
        if (queue.sawAll(rows.size() + sleepers.size() + told.size())) {
            relieve(pass, queue, now);
        }
        pass.end();
        return acted.get();
    }

    /// Those that have been due for longest come first.
    private List<DueRow> rows(Pass pass, Instant dueBy) {
        List<DueRow> rows = Collections.synchronizedList(new ArrayList<>());
        List<Integer> shards = IntStream.range(0, DueJobs.SHARDS).boxed().toList();
        pass.each(shards, shard -> rows.addAll(due.due(shard, dueBy, MOST_PER_SHARD)));
        return rows.stream().sorted(Comparator.comparing(DueRow::dueAt)).toList();
    }

    /// Rows that are not due yet, of jobs that have waited too long if they still wait.
    private static List<DueRow> sleepers(List<DueRow> rows, Instant dueBy, Instant now) {
        return elders(rows.stream()
                .filter(row -> row.dueAt().isAfter(dueBy)
                        && row.job().madeAt().plus(SOON_TOO_LONG).isBefore(now))
                .toList());
    }

    /// Those of the jobs that were admitted first: an id begins with its time.
    private static List<DueRow> elders(List<DueRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.job().value()))
                .limit(ELDERS)
                .toList();
    }

    private List<Seen> seen(Pass pass, List<DueRow> rows, QueueWatch queue) {
        List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
        pass.each(rows, row -> find(row, queue).ifPresent(job -> seen.add(new Seen(row, job))));
        return seen;
    }

    private Optional<Job> find(DueRow row, QueueWatch queue) {
        Optional<Job> job = jobs.find(row.job()).filter(Job::open);
        queue.read();
        job.ifPresent(queue::see);
        return job;
    }

    /// What was told of last may wait still, due or not.
    private void recall(Pass pass, List<Job> told, QueueWatch queue) {
        pass.each(told, job -> {
            jobs.find(job.id()).ifPresent(queue::see);
            queue.read();
        });
    }

    private void tell(Pass pass, QueueWatch queue, Instant now) {
        queue.news()
                .forEach(job -> pass.tried(() -> {
                    QueueAge age = QueueAge.of(job, now);
                    pulse.publish(age);
                    if (age.tooLong(now)) {
                        late.put(job.kind().product(), job);
                    } else {
                        late.remove(job.kind().product());
                    }
                }));
    }

    /// Where nothing waits any more, that is told too: else work would be refused until the old word is forgotten.
    private void relieve(Pass pass, QueueWatch queue, Instant now) {
        late.forEach((product, job) -> pass.tried(() -> {
            if (!queue.waits(product)) {
                pulse.publish(QueueAge.over(job.kind(), now));
                late.remove(product, job);
            }
        }));
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
