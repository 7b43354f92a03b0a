package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.DueJobs.DueRow;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every engine's due jobs promise.
public interface DueJobsContract {
    Instant END_OF_TIME = Instant.ofEpochMilli(Long.MAX_VALUE);

    Engine engine();

    @Test
    default void a_new_job_is_due_from_its_first_due_time_on_and_in_one_shard() {
        Job job = Ask.anything().admitted(engine());

        assertThat(dueAt(job.firstDueAt().minusMillis(1), job)).isEmpty();
        assertThat(dueAt(job.firstDueAt(), job)).containsExactly(new DueRow(job.id(), job.firstDueAt()));
        assertThat(IntStream.range(0, DueJobs.SHARDS)
                        .filter(shard -> shows(shard, job))
                        .toArray())
                .containsExactly(DueJobs.shardOf(job.id()));
    }

    @Test
    default void the_oldest_come_first_and_no_more_than_asked_for() {
        Instant longAgo = Instant.parse("1980-01-01T00:00:00Z");
        List<JobId> ids = Samples.jobIdsOf(5).limit(4).toList();
        List<Integer> ages = List.of(2, 0, 3, 1);
        for (int i = 0; i < ids.size(); i++) {
            Ask.anything().at(longAgo.plusSeconds(ages.get(i))).admitted(engine(), ids.get(i));
        }

        List<DueRow> rows = engine().dueJobs().due(5, NOON, 3);

        assertThat(rows).extracting(DueRow::job).containsExactly(ids.get(1), ids.get(3), ids.get(0));
        assertThat(rows).isSortedAccordingTo(Comparator.comparing(DueRow::dueAt));
    }

    @Test
    default void a_postponed_job_is_due_at_its_new_time_only() {
        Job job = Ask.anything().admitted(engine());
        Instant next = job.firstDueAt().plusSeconds(30);

        assertThat(engine().dueJobs().postpone(first(job), next)).isTrue();

        assertThat(dueAt(next.minusMillis(1), job)).isEmpty();
        assertThat(dueAt(next, job)).containsExactly(new DueRow(job.id(), next));
        assertThat(engine().jobs().find(job.id())).contains(job);
    }

    @Test
    default void a_job_may_be_moved_forward_too() {
        Job job = Ask.anything().admitted(engine());

        assertThat(engine().dueJobs().postpone(first(job), NOON.plusSeconds(10)))
                .isTrue();

        assertThat(dueAt(NOON.plusSeconds(10), job)).hasSize(1);
    }

    @Test
    @Proves("J-19")
    default void who_saw_an_older_due_time_moves_nothing() {
        Job job = Ask.anything().admitted(engine());
        Instant next = job.firstDueAt().plusSeconds(30);
        engine().dueJobs().postpone(first(job), next);

        assertThat(engine().dueJobs().postpone(first(job), next.plusSeconds(1))).isFalse();

        assertThat(dueAt(END_OF_TIME, job)).containsExactly(new DueRow(job.id(), next));
    }

    @Test
    @Proves("J-19")
    default void of_sixteen_postpones_at_once_one_counts() {
        Job job = Ask.anything().admitted(engine());

        List<Boolean> moved = Race.of(
                16,
                runner -> () ->
                        engine().dueJobs().postpone(first(job), job.firstDueAt().plusSeconds(30 + runner)));

        assertThat(moved).containsOnlyOnce(true);
    }

    @Test
    @Proves({"J-16", "core I-16"})
    default void a_job_that_is_over_or_was_never_there_is_not_postponed() {
        Job over = Ask.anything().admitted(engine());
        fail(over);
        JobId never = Samples.jobId();

        assertThat(engine().dueJobs().postpone(first(over), NOON.plusSeconds(500)))
                .isFalse();
        assertThat(engine().dueJobs().postpone(new DueRow(never, NOON), NOON.plusSeconds(500)))
                .isFalse();

        assertThat(dueAt(END_OF_TIME, over)).isEmpty();
        assertThat(engine().jobs().find(never)).isEmpty();
    }

    @Test
    @Proves({"core I-11", "core L-1"})
    default void a_postpone_that_meets_the_end_never_brings_a_job_back() {
        for (int round = 0; round < 10; round++) {
            Job job = Ask.anything().admitted(engine());

            Race.of(
                    8,
                    runner -> () -> runner % 2 == 0
                            ? engine().dueJobs().postpone(first(job), NOON.plusSeconds(100 + runner))
                            : fail(job));

            assertThat(dueAt(END_OF_TIME, job)).isEmpty();
            assertThat(engine().jobs().find(job.id()))
                    .hasValueSatisfying(found -> assertThat(found.open()).isFalse());
        }
    }

    private boolean fail(Job job) {
        Repeat.untilKnown(() -> engine().settlements()
                .settle(new Settlement(
                        job, Samples.word(), Side.EVENT, new Queued().fail(NOON, Failure.of(Reason.ABORTED)), false)));
        return true;
    }

    private boolean shows(int shard, Job job) {
        return engine().dueJobs().due(shard, END_OF_TIME, 1_000).stream()
                .anyMatch(row -> row.job().equals(job.id()));
    }

    private List<DueRow> dueAt(Instant now, Job job) {
        List<DueRow> rows = new ArrayList<>();
        for (int shard = 0; shard < DueJobs.SHARDS; shard++) {
            engine().dueJobs().due(shard, now, 1_000).stream()
                    .filter(row -> row.job().equals(job.id()))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static DueRow first(Job job) {
        return new DueRow(job.id(), job.firstDueAt());
    }
}
