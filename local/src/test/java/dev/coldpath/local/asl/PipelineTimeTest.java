package dev.coldpath.local.asl;

import static dev.coldpath.local.asl.Bench.NOON;
import static dev.coldpath.local.asl.Bench.json;
import static dev.coldpath.local.asl.Script.answers;
import static dev.coldpath.local.asl.Script.fails;
import static dev.coldpath.local.asl.Script.hangs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.local.asl.Bench.Running;
import dev.coldpath.local.asl.RunResult.Aborted;
import dev.coldpath.local.asl.RunResult.Succeeded;
import dev.coldpath.local.asl.RunResult.TimedOut;
import dev.coldpath.scoring.pipeline.PipelineTask;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the pipeline does as time passes: retries, time limits, aborts.
@Timeout(60)
class PipelineTimeTest {
    private final Bench bench = new Bench();
    private final Pipeline pipeline = new Pipeline(bench);

    @Test
    void each_task_is_tried_again_when_a_store_was_down() throws Exception {
        Running run = pipeline.run(
                Script.of(fails(Pipeline::down), answers(Pipeline.FOUND)),
                Script.of(fails(Pipeline::down), answers(Pipeline.FOUND)),
                Script.of(fails(Pipeline::down), answers(Pipeline.SCORED)));
        bench.waits().pass(NOON.plusSeconds(1));
        bench.waits().pass(NOON.plusSeconds(2));
        bench.waits().pass(NOON.plusSeconds(3));

        assertThat(run.result()).isEqualTo(new Succeeded(json(Pipeline.SCORED)));
        assertThat(bench.failures())
                .containsExactly(
                        "Discover dev.coldpath.store.StoreDown",
                        "Enrich dev.coldpath.store.StoreDown",
                        "Score dev.coldpath.store.StoreDown");
    }

    @Test
    void the_second_attempt_at_a_score_is_for_the_same_instant_as_the_first() throws Exception {
        Script score = Script.of(fails(Pipeline::down), answers(Pipeline.SCORED));
        Running run = pipeline.run(
                Script.of(bench.takes(5, answers(Pipeline.FOUND))), Script.of(answers(Pipeline.FOUND)), score);
        bench.waits().pass(NOON.plusSeconds(6));

        run.result();

        assertThat(score.inputs())
                .extracting(input -> input.path("as_of").asText())
                .containsExactly("2026-11-24T12:00:05.000Z", "2026-11-24T12:00:05.000Z");
    }

    @Test
    void a_store_that_stays_down_fails_the_run_in_the_task_that_needed_it() throws Exception {
        Running discover =
                pipeline.run(Script.of(fails(Pipeline::down), fails(Pipeline::down)), Script.of(), Script.of());
        bench.waits().pass(NOON.plusSeconds(1));
        assertThat(Pipeline.error(discover)).isEqualTo("DiscoverFailed");

        Running enrich = pipeline.run(
                Script.of(answers(Pipeline.FOUND)),
                Script.of(fails(Pipeline::down), fails(Pipeline::down)),
                Script.of());
        bench.waits().pass(NOON.plusSeconds(2));
        assertThat(Pipeline.error(enrich)).isEqualTo("EnrichFailed");

        Running score = pipeline.run(
                Script.of(answers(Pipeline.FOUND)),
                Script.of(answers(Pipeline.FOUND)),
                Script.of(fails(Pipeline::down), fails(Pipeline::down)));
        bench.waits().pass(NOON.plusSeconds(3));
        assertThat(Pipeline.error(score)).isEqualTo("ScoreFailed");
    }

    @Test
    void each_task_has_a_time_limit_of_its_own_and_no_second_try_after_it() throws Exception {
        Running discover = pipeline.run(Script.of(hangs()), Script.of(), Script.of());
        bench.waits().pass(NOON.plusSeconds(25));
        assertThat(Pipeline.error(discover)).isEqualTo("DiscoverTimedOut");

        Running enrich = pipeline.run(Script.of(answers(Pipeline.FOUND)), Script.of(hangs()), Script.of());
        bench.waits().pass(NOON.plusSeconds(25 + 20));
        assertThat(Pipeline.error(enrich)).isEqualTo("EnrichTimedOut");

        Running score = pipeline.run(
                Script.of(answers(Pipeline.FOUND)), Script.of(answers(Pipeline.FOUND)), Script.of(hangs()));
        bench.waits().pass(NOON.plusSeconds(25 + 20 + 10));
        assertThat(Pipeline.error(score)).isEqualTo("ScoreTimedOut");
    }

    @Test
    void the_run_has_a_time_limit_that_wins_over_a_tasks_own() throws Exception {
        Script score = Script.of(hangs());
        Running run = slow(score);
        score.awaitBegun();

        bench.waits().pass(NOON.plusSeconds(90));

        assertThat(run.result()).isEqualTo(new TimedOut());
        assertThat(score.inputs()).hasSize(1);
    }

    @Test
    void the_runs_time_limit_wins_over_a_last_retry() throws Exception {
        Script score = Script.of(bench.takes(4.5, fails(Pipeline::down)));
        Running run = slow(score);
        bench.awaitFailures(3);

        bench.waits().pass(NOON.plusSeconds(90));

        assertThat(run.result()).isEqualTo(new TimedOut());
        assertThat(score.inputs()).as("attempts at a score").hasSize(1);
    }

    /// A run that comes to its score 85 seconds after its start.
    private Running slow(Script score) throws Exception {
        Running run = pipeline.run(
                Script.of(bench.takes(23, fails(Pipeline::down)), bench.takes(24, answers(Pipeline.FOUND))),
                Script.of(bench.takes(18, fails(Pipeline::down)), bench.takes(18, answers(Pipeline.FOUND))),
                score);
        bench.waits().pass(NOON.plusSeconds(23 + 1));
        bench.waits().pass(NOON.plusSeconds(48 + 18 + 1));
        return run;
    }

    @Test
    void an_answer_that_comes_with_the_run_already_out_of_time_is_too_late() throws Exception {
        Script score = Script.of();
        Running run = pipeline.run(
                Script.of(bench.takes(24, answers(Pipeline.FOUND))),
                Script.of(bench.takes(66, answers(Pipeline.FOUND))),
                score);

        assertThat(run.result()).isEqualTo(new TimedOut());
        assertThat(score.inputs()).isEmpty();
    }

    @Test
    void whoever_interrupts_a_run_aborts_it_and_the_task_it_is_in() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        PipelineTask discover = _ -> {
            working.countDown();
            try {
                return hangs().run(json("{}"));
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        };
        Running run = pipeline.run(Script.of(discover), Script.of(), Script.of());
        working.await();

        run.interrupt();

        assertThat(run.result()).isEqualTo(new Aborted());
        interrupted.await();
    }

    @Test
    void a_run_is_aborted_between_two_attempts_as_well() throws Exception {
        Script discover = Script.of(fails(Pipeline::down));
        Running run = pipeline.run(discover, Script.of(), Script.of());
        bench.waits().awaitAsked(NOON.plusSeconds(1));

        run.interrupt();

        assertThat(run.result()).isEqualTo(new Aborted());
        assertThat(discover.inputs()).hasSize(1);
    }
}
