package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.job.Charge.Standing;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.Product;
import dev.coldpath.pass.Crew;
import dev.coldpath.pass.Pace;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.DueJobs.DueRow;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.Starter.Start;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the reconciler promises on every engine: a job that nobody looks after starts, and ends.
public interface ReconcilerContract {
    Engine engine();

    @Test
    @Proves({"J-12", "core I-13"})
    default void a_start_that_was_lost_is_made_at_the_first_due_time() {
        UseCases core = core();
        Job job = admitted();

        core.reconciler().pass(job.firstDueAt().minusMillis(1));
        assertThat(core.starter().asked(job.id())).isEmpty();

        core.reconciler().pass(job.firstDueAt());
        assertThat(core.starter().asked(job.id())).containsExactly(job);
        assertThat(dueAt(job)).contains(job.firstDueAt().plusSeconds(30));
    }

    @Test
    @Proves("J-19")
    default void two_reconcilers_at_once_act_on_a_job_once() {
        UseCases core = core();
        Job job = admitted();

        Race.of(4, () -> core.reconciler().pass(job.firstDueAt()));

        assertThat(core.starter().asked(job.id())).hasSize(1);
    }

    @Test
    @Proves("J-19")
    default void many_hands_act_on_each_job_once_also_when_two_passes_meet() {
        UseCases core = core();
        List<Job> jobs = Stream.generate(this::admitted).limit(12).toList();
        Pace pace = new Pace(new Crew(4), () -> NOON, Duration.ofDays(1));

        Race.of(2, () -> core.reconciler(pace).pass(jobs.getFirst().firstDueAt()));

        assertThat(jobs)
                .allSatisfy(job -> assertThat(core.starter().asked(job.id())).hasSize(1));
    }

    @Test
    @Proves({"J-19", "core L-1"})
    default void a_job_that_nobody_starts_or_polls_fails_at_its_start_deadline_and_costs_nothing() {
        UseCases core = core();
        Job job = admitted();
        core.starter().answer(job.id(), Start.UNKNOWN);

        for (int tick = 0; tick <= 15; tick++) {
            core.reconciler().pass(NOON.plusSeconds(20L * tick));
        }

        failedFor(job, Reason.START_DEADLINE, Standing.RETURNED);
        assertThat(engine().usage(job.scope()).cold()).isZero();
        assertThat(dueAt(job)).isEmpty();
    }

    @Test
    @ManyCalls
    @Proves({"J-19", "core L-1", "core L-2"})
    default void a_run_that_never_ends_is_stopped_at_its_deadline_and_keeps_its_charge() {
        UseCases core = core();
        Job job = admitted();
        engine().gate().enter(job.id(), NOON);

        for (int tick = 0; tick <= 21; tick++) {
            core.reconciler().pass(NOON.plusSeconds(20L * tick));
        }

        failedFor(job, Reason.DEADLINE, Standing.CHARGED);
        assertThat(core.runs().stopped()).contains(job.id());
        assertThat(engine().lock(job.scope(), job.hash()).active()).isEmpty();
    }

    @Test
    @Proves({"J-19", "J-20"})
    default void an_end_whose_event_was_lost_is_noticed_without_anybody_polling() {
        UseCases core = core();
        Job job = admitted();
        engine().gate().enter(job.id(), NOON);
        core.runs().stand(job.id(), RunState.FAILED);

        core.reconciler().pass(job.firstDueAt());

        failedFor(job, Reason.PIPELINE_FAILED, Standing.CHARGED);
    }

    @Test
    @Proves("J-13")
    default void a_run_refused_for_good_fails_and_returns_its_unit_unless_it_has_entered() {
        UseCases core = core();
        Job refused = admitted();
        Job entered = admitted();
        engine().gate().enter(entered.id(), NOON);
        core.starter().answer(refused.id(), Start.IMPOSSIBLE);
        core.starter().answer(entered.id(), Start.IMPOSSIBLE);

        core.reconciler().pass(NOON.plusSeconds(90));

        failedFor(refused, Reason.START_FAILED, Standing.RETURNED);
        assertThat(engine().jobs().find(entered.id())).contains(entered);
    }

    @Test
    @Proves("J-12")
    default void a_crash_between_moving_a_row_and_acting_costs_one_period() {
        UseCases core = core();
        Job job = admitted();
        core.starter().answer(job.id(), _ -> {
            throw new StoreDown("the machine went away");
        });
        assertThatThrownBy(() -> core.reconciler().pass(job.firstDueAt())).isInstanceOf(StoreDown.class);
        core.starter().answer(job.id(), Start.STARTED);

        core.reconciler().pass(job.firstDueAt().plusSeconds(29));
        assertThat(core.starter().asked(job.id())).hasSize(1);

        core.reconciler().pass(job.firstDueAt().plusSeconds(30));
        assertThat(core.starter().asked(job.id())).hasSize(2);
    }

    @Test
    @Proves({"J-19", "core L-1"})
    default void a_job_that_breaks_the_pass_holds_up_no_other() {
        UseCases core = core();
        List<Job> jobs = Samples.jobIdsOf(3)
                .limit(3)
                .map(id -> Ask.anything().admitted(engine(), id))
                .toList();
        Job oldest = Ask.anything()
                .at(NOON.minusSeconds(1))
                .admitted(engine(), Samples.jobIdsOf(3).findFirst().orElseThrow());
        core.starter().answer(oldest.id(), _ -> {
            throw new IllegalStateException("a row that cannot be read");
        });

        assertThatThrownBy(() -> core.reconciler().pass(NOON.plusSeconds(90))).hasMessage("a row that cannot be read");

        assertThat(jobs)
                .allSatisfy(job -> assertThat(core.starter().asked(job.id())).hasSize(1));
    }

    @Test
    @Proves("J-19")
    default void the_next_look_is_never_later_than_what_the_clock_decides() {
        UseCases core = core();
        Job job = admitted();
        core.starter().answer(job.id(), Start.UNKNOWN);

        core.reconciler().pass(job.schedule().startBy().minusSeconds(7));

        assertThat(dueAt(job)).contains(job.schedule().startBy());
    }

    @Test
    @Proves({"J-16", "core I-11"})
    default void a_row_that_an_index_still_shows_after_the_end_is_left_alone() {
        Job job = admitted();
        UseCases ending = core();
        ending.poll().poll(job.id(), Product.SCORE, job.scope(), job.schedule().startBy());
        Job over = engine().jobs().find(job.id()).orElseThrow();
        UseCases core = core().with(new Stale(engine().dueJobs(), new DueRow(job.id(), job.firstDueAt())));

        core.reconciler().pass(job.schedule().startBy());

        assertThat(core.starter().asked(job.id())).isEmpty();
        assertThat(engine().jobs().find(job.id())).contains(over);
    }

    @Test
    @Proves({"J-12", "core I-1"})
    default void a_host_that_comes_back_starts_every_open_job_again_due_or_not() {
        UseCases core = core();
        List<Job> jobs = List.of(admitted(), admitted(), admitted());

        core.reconciler().recover(NOON.plusSeconds(1));

        assertThat(jobs)
                .allSatisfy(job -> assertThat(core.starter().asked(job.id())).hasSize(1));
    }

    private UseCases core() {
        return UseCases.over(engine());
    }

    private Job admitted() {
        return Ask.anything().admitted(engine());
    }

    private Optional<Instant> dueAt(Job job) {
        return engine().dueJobs().due(DueJobs.shardOf(job.id()), Instant.ofEpochMilli(Long.MAX_VALUE), 1_000).stream()
                .filter(row -> row.job().equals(job.id()))
                .map(DueRow::dueAt)
                .findFirst();
    }

    private void failedFor(Job job, Reason reason, Standing standing) {
        Job after = engine().jobs().find(job.id()).orElseThrow();
        assertThat(after.state())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.failure().reason()).isEqualTo(reason));
        assertThat(after.charge().standing()).isEqualTo(standing);
    }

    /// An index that is behind: it shows one row that is settled.
    record Stale(DueJobs real, DueRow shown) implements DueJobs {
        @Override
        public List<DueRow> due(int shard, Instant now, int most) {
            return shard == DueJobs.shardOf(shown.job()) ? List.of(shown) : List.of();
        }

        @Override
        public boolean postpone(DueRow seen, Instant next) {
            return real.postpone(seen, next);
        }
    }
}
