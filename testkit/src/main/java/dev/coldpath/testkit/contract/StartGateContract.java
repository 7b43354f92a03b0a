package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.job.Charge.Standing;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Faults;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import dev.coldpath.work.StartGate;
import dev.coldpath.work.StartGate.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every engine's start gate promises.
public interface StartGateContract {
    Engine engine();

    @Test
    @Proves("core I-13")
    default void a_run_enters_once_and_is_inside_from_then_on() {
        JobId job = Samples.jobId();

        assertThat(engine().gate().enter(job, NOON)).isEqualTo(Entry.ENTERED);
        assertThat(engine().gate().enter(job, NOON.plusSeconds(20))).isEqualTo(Entry.INSIDE);
    }

    @Test
    @Proves("core I-13")
    default void of_thirty_two_tasks_at_once_one_opens_the_gate() {
        JobId job = Samples.jobId();

        List<Entry> entries = Race.of(32, () -> engine().gate().enter(job, NOON));

        assertThat(entries).containsOnlyOnce(Entry.ENTERED).doesNotContain(Entry.SHUT);
    }

    @Test
    default void a_task_whose_answer_was_lost_is_inside() {
        JobId job = Samples.jobId();
        StartGate losing =
                Faults.in(StartGate.class, engine().gate()).failAfter(1).port();
        assertThatThrownBy(() -> losing.enter(job, NOON)).isInstanceOf(StoreDown.class);

        assertThat(losing.enter(job, NOON)).isEqualTo(Entry.INSIDE);
    }

    @Test
    @Proves({"J-13", "core I-7"})
    default void a_run_that_comes_after_its_charge_was_returned_is_kept_out() {
        Job job = Ask.anything().admitted(engine());
        assertThat(giveUp(job)).isInstanceOf(Settled.Won.class);

        assertThat(engine().gate().enter(job.id(), NOON)).isEqualTo(Entry.SHUT);
        assertThat(engine().gate().enter(job.id(), NOON)).isEqualTo(Entry.SHUT);
    }

    @Test
    @ManyCalls
    @Proves({"J-13", "core I-7"})
    default void either_the_run_enters_or_its_charge_goes_back_and_never_both() {
        for (int round = 0; round < 16; round++) {
            Ask ask = Ask.anything();
            Job job = ask.admitted(engine());

            List<Object> answers = Race.of(
                    8,
                    runner -> runner % 2 == 0
                            ? () -> Repeat.untilKnown(() -> engine().gate().enter(job.id(), NOON))
                            : () -> giveUp(job));

            boolean entered = answers.contains(Entry.ENTERED);
            Job after = engine().jobs().find(job.id()).orElseThrow();
            assertThat(after.open()).isEqualTo(entered);
            assertThat(after.charge().standing()).isEqualTo(entered ? Standing.CHARGED : Standing.RETURNED);
            assertThat(engine().usage(ask.scope()).cold()).isEqualTo(entered ? 1 : 0);
            assertThat(answers.contains(Entry.SHUT)).isNotEqualTo(answers.contains(Entry.INSIDE));
        }
    }

    private Settled giveUp(Job job) {
        return Repeat.untilKnown(() -> engine().settlements()
                .settle(new Settlement(
                        job,
                        Samples.word(),
                        Side.RECONCILER,
                        new Queued().fail(NOON, Failure.of(Reason.START_DEADLINE)),
                        true)));
    }
}
