package dev.coldpath.lambda.upkeep;

import dev.coldpath.account.Scope;
import dev.coldpath.job.Charge;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobIds;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.Metadata;
import dev.coldpath.job.Product;
import dev.coldpath.job.Schedule;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Pulse;
import dev.coldpath.settle.QueueAge;
import dev.coldpath.settle.Starter;
import dev.coldpath.submit.Question;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.SettableTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Jobs of workers that are all due, in stores that take a while for every call, in a process that is killed after a
/// minute.
final class Flood implements DueJobs, JobStore, Starter, Pulse {
    static final Duration CALL = Duration.ofMillis(25);
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final SettableTime time;
    private final Map<JobId, Job> jobs = new LinkedHashMap<>();
    private final Map<JobId, Instant> dueAt = new LinkedHashMap<>();
    private final Map<JobId, Integer> started = new LinkedHashMap<>();
    private final List<QueueAge> told = new ArrayList<>();
    private Instant killed = Instant.MAX;
    private Duration call = CALL;

    /// The process is no more.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed after a minute", null, false, false);
        }
    }

    /// So many, admitted one after the other over the last minutes.
    Flood(int most, SettableTime time) {
        this.time = time;
        Instant first = time.instant().minusSeconds(160);
        Random chance = new Random(1);
        for (int number = 0; number < most; number++) {
            Instant at = first.plusMillis(number * 10L);
            queued(new JobIds(() -> at, chance).get(), at, Ask.search().question());
        }
    }

    void queued(JobId id, Instant at, Question question) {
        Scope scope = Samples.scope();
        Job job = new Job(
                id,
                scope,
                Samples.keyId(),
                question.kind(),
                question.hash(),
                question.input(),
                false,
                Schedule.of(question.kind(), at),
                Charge.at(at),
                new Queued(),
                1,
                List.of(),
                Metadata.NONE);
        jobs.put(id, job);
        dueAt.put(id, job.firstDueAt());
    }

    /// A new process begins.
    void begins() {
        killed = time.instant().plus(LIFE);
    }

    void slower(Duration each) {
        call = each;
    }

    /// Whoever asks anything waits so long, or dies waiting.
    void call() {
        time.advance(call);
        if (!time.instant().isBefore(killed)) {
            throw new Killed();
        }
    }

    /// How often each job was started.
    Map<JobId, Integer> started() {
        return started;
    }

    List<QueueAge> told() {
        return told;
    }

    @Override
    public List<DueRow> due(int shard, Instant now, int most) {
        call();
        return dueAt.entrySet().stream()
                .filter(row -> DueJobs.shardOf(row.getKey()) == shard
                        && !row.getValue().isAfter(now))
                .map(row -> new DueRow(row.getKey(), row.getValue()))
                .sorted(Comparator.comparing(DueRow::dueAt))
                .limit(most)
                .toList();
    }

    @Override
    public boolean postpone(DueRow seen, Instant next) {
        call();
        return dueAt.replace(seen.job(), seen.dueAt(), next);
    }

    @Override
    public Optional<Job> find(JobId id) {
        call();
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public boolean reserveProbe(JobId id, Instant now, Instant next) {
        call();
        return false;
    }

    @Override
    public Start start(Job job) {
        call();
        started.merge(job.id(), 1, Integer::sum);
        return Start.STARTED;
    }

    @Override
    public void publish(QueueAge age) {
        call();
        told.add(age);
    }

    @Override
    public Optional<QueueAge> latest(Product product) {
        return Optional.empty();
    }
}
