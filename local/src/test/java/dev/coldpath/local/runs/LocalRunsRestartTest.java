package dev.coldpath.local.runs;

import static dev.coldpath.local.runs.Office.NOON;
import static dev.coldpath.local.runs.Office.id;
import static dev.coldpath.local.runs.Office.job;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.JobId;
import dev.coldpath.local.runs.Told.End;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.Starter.Start;
import dev.coldpath.testkit.Proves;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Runs whose process stops.
@Timeout(60)
class LocalRunsRestartTest {
    private static final JobId ONE = id(1);
    private static final JobId TWO = id(2);
    private static final JobId THREE = id(3);

    private final Office office = new Office();

    @Test
    @Proves("core I-13")
    void a_run_that_died_with_its_process_begins_again_when_its_job_is_started_again() throws Exception {
        office.log.begun(ONE, NOON);
        LocalRuns next = office.process(64);
        assertThat(next.probe(ONE)).as("neither over nor going on").isEqualTo(RunState.NOT_KNOWN);

        assertThat(next.start(job(ONE))).isEqualTo(Start.STARTED);

        assertThat(next.probe(ONE)).isEqualTo(RunState.RUNNING);
        office.desk.release(ONE);
        office.told.awaitEnds(1);
        assertThat(next.probe(ONE)).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void a_run_that_ended_before_its_process_died_does_not_begin_again() {
        List<RunState> ends = List.of(RunState.SUCCEEDED, RunState.FAILED, RunState.TIMED_OUT, RunState.ABORTED);
        for (int number = 0; number < ends.size(); number++) {
            JobId job = id(number);
            RunState end = ends.get(number);
            office.log.begun(job, NOON);
            office.log.ended(job, end, NOON);
            LocalRuns next = office.process(64);

            assertThat(next.start(job(job))).isEqualTo(Start.STARTED);
            assertThat(next.probe(job)).isEqualTo(end);
            next.close();
        }
        assertThat(office.desk.came()).isEmpty();
    }

    @Test
    void closing_interrupts_what_runs_without_ending_it_and_the_next_process_goes_on() throws Exception {
        LocalRuns first = office.process(1);
        first.start(job(ONE));
        first.start(job(TWO));
        office.desk.awaitCame(1);

        first.close();

        assertThat(office.told.ends()).isEmpty();
        assertThat(office.log.state(ONE)).isEqualTo(RunState.RUNNING);
        assertThat(office.log.state(TWO)).isEqualTo(RunState.RUNNING);
        assertThat(first.start(job(THREE))).as("takes no more").isEqualTo(Start.UNKNOWN);
        assertThat(first.probe(ONE)).isEqualTo(RunState.NOT_KNOWN);
        assertThat(first.probe(TWO)).isEqualTo(RunState.NOT_KNOWN);

        LocalRuns second = office.process(1);
        office.desk.release(ONE);
        office.desk.release(TWO);
        second.start(job(ONE));
        second.start(job(TWO));
        office.told.awaitEnds(2);
        assertThat(office.desk.came()).containsExactly(ONE, ONE, TWO);
        second.close();
    }

    @Test
    void closing_waits_until_an_end_on_its_way_to_the_store_is_told() throws Exception {
        CountDownLatch telling = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        RunEvents slow = office.told.around(
                () -> {
                    telling.countDown();
                    Desk.awaitDeaf(go);
                },
                () -> {});
        LocalRuns runs = office.process(64, office.desk, slow);
        runs.start(job(ONE));
        office.desk.release(ONE);
        telling.await();
        FutureTask<List<End>> toldWhenClosed = new FutureTask<>(() -> {
            runs.close();
            return office.told.ends();
        });
        Thread.ofVirtual().start(toldWhenClosed);

        go.countDown();

        assertThat(toldWhenClosed.get()).containsExactly(new End(ONE, RunState.SUCCEEDED, ""));
        assertThat(office.told.troubles()).isEmpty();
    }

    @Test
    void closing_notes_the_ends_that_could_not_be_noted_before() throws Exception {
        LocalRuns runs = office.process(64);
        runs.start(job(ONE));
        office.desk.awaitCame(1);
        office.log.down(true);
        office.desk.release(ONE);
        office.told.awaitEnds(1);
        office.log.down(false);

        runs.close();

        assertThat(office.log.state(ONE)).isEqualTo(RunState.SUCCEEDED);
    }
}
