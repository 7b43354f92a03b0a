package dev.coldpath.local.runs;

import static dev.coldpath.local.runs.Office.NOON;
import static dev.coldpath.local.runs.Office.id;
import static dev.coldpath.local.runs.Office.job;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.JobId;
import dev.coldpath.local.runs.Told.End;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.Starter.Start;
import dev.coldpath.testkit.Race;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Runs that somebody stops.
@Timeout(60)
class LocalRunsStopTest {
    private static final JobId ONE = id(1);
    private static final JobId TWO = id(2);
    private static final JobId THREE = id(3);

    private final Office office = new Office();

    @Test
    void a_stopped_run_is_aborted_with_its_task() throws Exception {
        LocalRuns runs = office.process(64);
        runs.start(job(ONE));
        office.desk.awaitCame(1);

        runs.stop(ONE, "cancelled");
        runs.stop(ONE, "cancelled again");
        office.told.awaitEnds(1);

        assertThat(office.told.ends()).hasSize(1);
        assertThat(office.told.ends().getFirst().state()).isEqualTo(RunState.ABORTED);
        assertThat(office.told.ends().getFirst().why()).startsWith("cancelled");
        assertThat(runs.probe(ONE)).isEqualTo(RunState.ABORTED);
        assertThat(runs.start(job(ONE))).isEqualTo(Start.STARTED);
        runs.close();
        assertThat(office.desk.came()).as("not begun again").containsExactly(ONE);
    }

    @Test
    void a_run_stopped_while_it_waits_never_begins() throws Exception {
        LocalRuns runs = office.process(1);
        runs.start(job(ONE));
        runs.start(job(TWO));
        runs.start(job(THREE));
        office.desk.awaitCame(1);

        runs.stop(TWO, "cancelled");

        assertThat(office.told.ends()).containsExactly(new End(TWO, RunState.ABORTED, "cancelled"));
        assertThat(runs.probe(TWO)).isEqualTo(RunState.ABORTED);
        office.desk.release(ONE);
        office.desk.awaitCame(2);
        assertThat(office.desk.came()).containsExactly(ONE, THREE);
        runs.close();
    }

    @Test
    void stopping_a_run_that_is_over_or_was_never_begun_changes_nothing() throws Exception {
        LocalRuns runs = office.process(64);
        runs.start(job(ONE));
        office.desk.release(ONE);
        office.told.awaitEnds(1);

        runs.stop(ONE, "cancelled");
        runs.stop(TWO, "cancelled");

        assertThat(runs.probe(ONE)).isEqualTo(RunState.SUCCEEDED);
        assertThat(runs.probe(TWO)).isEqualTo(RunState.NOT_KNOWN);
        assertThat(office.told.ends()).hasSize(1);
    }

    @Test
    void stopping_a_run_that_died_with_its_process_ends_it_for_good() {
        office.log.begun(ONE, NOON);
        LocalRuns next = office.process(64);

        next.stop(ONE, "past its deadline");

        assertThat(office.told.ends()).containsExactly(new End(ONE, RunState.ABORTED, "past its deadline"));
        assertThat(next.start(job(ONE))).isEqualTo(Start.STARTED);
        assertThat(next.probe(ONE)).isEqualTo(RunState.ABORTED);
        next.close();
        assertThat(office.desk.came()).isEmpty();
    }

    @Test
    void a_stop_that_comes_too_late_interrupts_neither_the_note_nor_the_telling() throws Exception {
        AtomicBoolean interrupted = new AtomicBoolean();
        LocalRuns runs = office.process(
                64,
                _ -> {
                    throw new IllegalStateException("broken");
                },
                office.told.around(() -> interrupted.set(Thread.interrupted()), () -> {}));
        office.onFailure = () -> runs.stop(ONE, "cancelled");

        runs.start(job(ONE));
        office.told.awaitEnds(1);

        assertThat(office.told.ends().getFirst().state()).isEqualTo(RunState.FAILED);
        assertThat(runs.probe(ONE)).isEqualTo(RunState.FAILED);
        assertThat(interrupted).isFalse();
    }

    @Test
    void a_stop_of_a_run_whose_end_waits_to_be_noted_changes_nothing() throws Exception {
        AtomicBoolean interrupted = new AtomicBoolean();
        CompletableFuture<LocalRuns> process = new CompletableFuture<>();
        Runnable stopHere = () -> {
            process.join().stop(ONE, "cancelled");
            interrupted.set(Thread.interrupted());
        };
        LocalRuns runs = office.process(64, office.desk, office.told.around(stopHere, () -> {}));
        process.complete(runs);
        runs.start(job(ONE));
        office.desk.awaitCame(1);
        office.log.down(true);
        office.desk.release(ONE);
        office.told.awaitEnds(1);

        assertThat(interrupted).isFalse();
        assertThat(runs.probe(ONE)).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void a_stop_while_the_log_is_down_is_told_as_trouble() {
        LocalRuns runs = office.process(64);
        office.log.down(true);

        runs.stop(ONE, "cancelled");

        assertThat(office.told.troubles()).hasSize(1);
    }

    @Test
    void a_task_that_does_not_heed_its_interrupt_keeps_no_place() throws Exception {
        CountDownLatch came = new CountDownLatch(2);
        CountDownLatch never = new CountDownLatch(1);
        LocalRuns runs = office.process(
                1,
                input -> {
                    came.countDown();
                    Desk.awaitDeaf(never);
                    return input;
                },
                office.told);
        runs.start(job(ONE));
        runs.start(job(TWO));
        while (came.getCount() > 1) {
            Thread.onSpinWait();
        }

        runs.stop(ONE, "cancelled");

        came.await();
        assertThat(runs.probe(ONE)).isEqualTo(RunState.ABORTED);
        runs.close();
        never.countDown();
    }

    @Test
    void stop_and_end_at_once_leave_one_end_and_everybody_says_the_same() throws Exception {
        LocalRuns runs = office.process(64);
        for (int number = 1; number <= 300; number++) {
            JobId job = id(number);
            runs.start(job(job));
            List<Callable<Boolean>> sides = List.of(
                    () -> {
                        runs.stop(job, "cancelled");
                        return true;
                    },
                    () -> {
                        office.desk.release(job);
                        return true;
                    });

            Race.of(2, sides::get);
            office.told.awaitEnds(number);

            End end = office.told.ends().getLast();
            assertThat(end.id()).as("run %d", number).isEqualTo(job);
            assertThat(end.state()).as("run %d", number).isIn(RunState.SUCCEEDED, RunState.ABORTED);
            assertThat(runs.probe(job)).as("run %d", number).isEqualTo(end.state());
        }
        runs.close();
        assertThat(office.told.ends()).hasSize(300);
        assertThat(office.told.troubles()).isEmpty();
    }
}
