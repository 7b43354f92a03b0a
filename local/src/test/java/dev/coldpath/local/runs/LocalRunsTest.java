package dev.coldpath.local.runs;

import static dev.coldpath.local.runs.Office.NOON;
import static dev.coldpath.local.runs.Office.id;
import static dev.coldpath.local.runs.Office.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.job.JobId;
import dev.coldpath.local.runs.Told.End;
import dev.coldpath.scoring.pipeline.PipelineTask;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.Starter.Start;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One process from start to end of its runs.
@Timeout(60)
class LocalRunsTest {
    private static final JobId ONE = id(1);
    private static final JobId TWO = id(2);
    private static final JobId THREE = id(3);

    private final Office office = new Office();
    private final LocalRuns runs = office.process(64);

    @Test
    void a_started_job_runs_to_its_end_and_the_end_is_noted_and_told() throws Exception {
        assertThat(runs.start(job(ONE))).isEqualTo(Start.STARTED);
        office.desk.awaitCame(1);
        assertThat(runs.probe(ONE)).isEqualTo(RunState.RUNNING);
        assertThat(office.log.state(ONE)).isEqualTo(RunState.RUNNING);

        office.desk.release(ONE);
        office.told.awaitEnds(1);

        assertThat(office.told.ends()).containsExactly(new End(ONE, RunState.SUCCEEDED, ""));
        assertThat(office.log.state(ONE)).isEqualTo(RunState.SUCCEEDED);
        assertThat(runs.probe(ONE)).isEqualTo(RunState.SUCCEEDED);
        assertThat(office.told.troubles()).isEmpty();
    }

    @Test
    void an_end_is_noted_before_it_is_told() throws Exception {
        List<RunState> notedWhenTold = new CopyOnWriteArrayList<>();
        LocalRuns looked = office.process(
                64, office.desk, office.told.around(() -> notedWhenTold.add(office.log.state(ONE)), () -> {}));
        looked.start(job(ONE));
        office.desk.release(ONE);
        office.told.awaitEnds(1);

        assertThat(notedWhenTold).containsExactly(RunState.SUCCEEDED);
    }

    @Test
    @Proves("core I-13")
    void thirty_two_starts_of_one_job_at_once_are_one_run() throws Exception {
        List<Start> answers = Race.of(32, () -> runs.start(job(ONE)));
        office.desk.release(ONE);
        office.told.awaitEnds(1);
        runs.close();

        assertThat(answers).containsOnly(Start.STARTED);
        assertThat(office.desk.came()).containsExactly(ONE);
        assertThat(office.told.ends()).hasSize(1);
    }

    @Test
    @Proves("core I-13")
    void a_job_whose_run_is_over_counts_as_started_and_does_not_run_again() throws Exception {
        runs.start(job(ONE));
        office.desk.release(ONE);
        office.told.awaitEnds(1);

        assertThat(runs.start(job(ONE))).isEqualTo(Start.STARTED);

        runs.close();
        assertThat(office.desk.came()).containsExactly(ONE);
    }

    @Test
    void an_input_that_is_no_json_object_can_never_start() {
        for (String input : List.of("", "null", "[]", "{\"domain\":", "{\"a\":1,\"a\":2}")) {
            assertThat(runs.start(job(ONE, input))).as(input).isEqualTo(Start.IMPOSSIBLE);
        }
        assertThat(runs.probe(ONE)).isEqualTo(RunState.NOT_KNOWN);
    }

    @Test
    void a_run_that_fails_says_why() throws Exception {
        LocalRuns failing = office.process(
                64,
                _ -> {
                    throw new IllegalStateException("broken");
                },
                office.told);
        failing.start(job(ONE));
        office.told.awaitEnds(1);

        assertThat(failing.probe(ONE)).isEqualTo(RunState.FAILED);
        assertThat(office.told.ends().getFirst().why()).startsWith("java.lang.IllegalStateException: ");
    }

    @Test
    void a_defect_fails_the_run_instead_of_leaving_it_running_for_ever() throws Exception {
        PipelineTask fails = _ -> {
            throw new IllegalStateException("broken");
        };
        office.onFailure = () -> {
            throw new IllegalStateException("defect");
        };
        LocalRuns broken = office.process(1, fails, office.told);
        broken.start(job(ONE));
        broken.start(job(TWO));
        office.told.awaitEnds(2);

        assertThat(broken.probe(ONE)).isEqualTo(RunState.FAILED);
        assertThat(broken.probe(TWO)).isEqualTo(RunState.FAILED);
        assertThat(office.told.troubles())
                .hasSize(2)
                .allSatisfy(trouble -> assertThat(trouble).hasMessage("defect"));
    }

    @Test
    void a_run_out_of_time_ends_as_such() throws Exception {
        runs.start(job(ONE));
        office.waits.pass(NOON.plusSeconds(90));
        office.told.awaitEnds(1);

        assertThat(office.told.ends()).containsExactly(new End(ONE, RunState.TIMED_OUT, ""));
        assertThat(runs.probe(ONE)).isEqualTo(RunState.TIMED_OUT);
    }

    @Test
    void a_run_nobody_started_is_not_known() {
        assertThat(runs.probe(ONE)).isEqualTo(RunState.NOT_KNOWN);
    }

    @Test
    void further_runs_wait_for_a_place_in_the_order_of_their_starts() throws Exception {
        LocalRuns narrow = office.process(2);
        for (int number = 1; number <= 5; number++) {
            assertThat(narrow.start(job(id(number)))).isEqualTo(Start.STARTED);
        }
        office.desk.awaitCame(2);
        assertThat(office.desk.came()).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(narrow.probe(id(5))).isEqualTo(RunState.RUNNING);

        office.desk.release(TWO);
        office.desk.awaitCame(3);
        office.desk.release(THREE);
        office.desk.awaitCame(4);
        office.desk.release(id(4));
        office.desk.awaitCame(5);

        assertThat(office.desk.came().subList(2, 5)).containsExactly(THREE, id(4), id(5));
        narrow.close();
    }

    @Test
    void the_time_limit_of_a_run_that_waited_counts_from_when_it_begins() throws Exception {
        LocalRuns narrow = office.process(1);
        narrow.start(job(ONE));
        narrow.start(job(TWO));
        office.desk.awaitCame(1);
        office.time.advance(Duration.ofSeconds(80));
        office.desk.release(ONE);
        office.desk.awaitCame(2);

        assertThat(office.desk.lastStarted()).isEqualTo("2026-11-24T12:01:20.000Z");
        office.time.advance(Duration.ofSeconds(89));
        assertThat(narrow.probe(TWO)).isEqualTo(RunState.RUNNING);
        office.waits.pass(NOON.plusSeconds(80 + 90));
        office.told.awaitEnds(2);
        assertThat(narrow.probe(TWO)).isEqualTo(RunState.TIMED_OUT);
    }

    @Test
    void there_must_be_room_for_one() {
        assertThatThrownBy(() -> office.process(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_log_that_is_down_at_the_start_means_nothing_is_known_and_nothing_runs() throws Exception {
        office.log.down(true);
        assertThat(runs.start(job(ONE))).isEqualTo(Start.UNKNOWN);
        assertThat(runs.probe(ONE)).isEqualTo(RunState.UNAVAILABLE);
        office.log.down(false);
        assertThat(runs.probe(ONE)).isEqualTo(RunState.NOT_KNOWN);

        assertThat(runs.start(job(ONE))).isEqualTo(Start.STARTED);

        office.desk.awaitCame(1);
        assertThat(office.desk.came()).containsExactly(ONE);
        assertThat(office.told.troubles())
                .hasOnlyElementsOfType(StoreDown.class)
                .hasSize(2);
    }

    @Test
    void an_end_that_cannot_be_noted_is_kept_told_and_noted_when_somebody_asks() throws Exception {
        runs.start(job(ONE));
        office.desk.awaitCame(1);
        office.log.down(true);
        office.desk.release(ONE);
        office.told.awaitEnds(1);

        assertThat(runs.probe(ONE)).isEqualTo(RunState.SUCCEEDED);
        assertThat(runs.start(job(ONE))).isEqualTo(Start.STARTED);
        office.log.down(false);
        assertThat(office.log.state(ONE)).isEqualTo(RunState.RUNNING);
        assertThat(runs.probe(ONE)).isEqualTo(RunState.SUCCEEDED);

        assertThat(office.log.state(ONE)).isEqualTo(RunState.SUCCEEDED);
        assertThat(office.desk.came()).containsExactly(ONE);
        assertThat(office.told.troubles()).hasOnlyElementsOfType(StoreDown.class);
    }

    @Test
    void a_listener_that_throws_costs_the_run_nothing_and_hears_of_it() throws Exception {
        RunEvents throwing = office.told.around(() -> {}, () -> {
            throw new StoreDown("jobs");
        });
        LocalRuns narrow = office.process(1, office.desk, throwing);
        narrow.start(job(ONE));
        narrow.start(job(TWO));
        office.desk.release(ONE);
        office.desk.release(TWO);
        office.told.awaitEnds(2);
        narrow.close();

        assertThat(narrow.probe(TWO)).isEqualTo(RunState.SUCCEEDED);
        assertThat(office.told.troubles()).hasSize(2).hasOnlyElementsOfType(StoreDown.class);
    }
}
