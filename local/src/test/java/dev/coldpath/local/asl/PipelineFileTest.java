package dev.coldpath.local.asl;

import static dev.coldpath.local.asl.Bench.RUN;
import static dev.coldpath.local.asl.Bench.json;
import static dev.coldpath.local.asl.Script.answers;
import static dev.coldpath.local.asl.Script.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.local.asl.Bench.Running;
import dev.coldpath.local.asl.RunResult.Failed;
import dev.coldpath.local.asl.RunResult.Succeeded;
import dev.coldpath.scoring.pipeline.JobGone;
import dev.coldpath.scoring.pipeline.QuorumNotMet;
import dev.coldpath.store.StoreDown;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Every way through the pipeline that no clock decides.
@Timeout(60)
class PipelineFileTest {
    private final Bench bench = new Bench();
    private final Pipeline pipeline = new Pipeline(bench);

    @Test
    void a_company_with_enough_evidence_is_scored() throws Exception {
        Script discover = Script.of(answers(Pipeline.FOUND));
        Script enrich = Script.of(answers(Pipeline.FOUND));
        Script score = Script.of(answers(Pipeline.SCORED));

        assertThat(pipeline.run(discover, enrich, score).result()).isEqualTo(new Succeeded(json(Pipeline.SCORED)));
        assertThat(discover.inputs()).containsExactly(json("{\"run\":\"" + RUN + "\",\"domain\":\"brightloom.com\"}"));
        assertThat(enrich.inputs()).containsExactly(json(Pipeline.FOUND));
        assertThat(score.inputs()).containsExactly(json("""
                                {"run":"r","domain":"brightloom.com","fetchers":{"dns":"ok"},
                                 "as_of":"2026-11-24T12:00:00.000Z"}"""));
        assertThat(bench.failures()).isEmpty();
    }

    @Test
    void a_company_with_too_little_evidence_ends_the_run_well_too() throws Exception {
        Running run = pipeline.run(
                Script.of(answers(Pipeline.FOUND)),
                Script.of(answers(Pipeline.FOUND)),
                Script.of(answers(Pipeline.UNSCORED)));

        assertThat(run.result()).isEqualTo(new Succeeded(json(Pipeline.UNSCORED)));
    }

    @Test
    void any_other_error_fails_the_run_at_once() throws Exception {
        assertThat(Pipeline.error(pipeline.run(
                        Script.of(fails(() -> new IllegalStateException("broken"))), Script.of(), Script.of())))
                .isEqualTo("DiscoverFailed");
        assertThat(Pipeline.error(pipeline.run(
                        Script.of(answers(Pipeline.FOUND)),
                        Script.of(fails(() -> new IllegalStateException("broken"))),
                        Script.of())))
                .isEqualTo("EnrichFailed");
        assertThat(Pipeline.error(pipeline.run(
                        Script.of(answers(Pipeline.FOUND)),
                        Script.of(answers(Pipeline.FOUND)),
                        Script.of(fails(() -> new IllegalStateException("broken"))))))
                .isEqualTo("ScoreFailed");
    }

    @Test
    void a_job_that_is_gone_is_named_as_such() throws Exception {
        assertThat(Pipeline.error(
                        pipeline.run(Script.of(fails(() -> new JobGone(JobId.of(RUN)))), Script.of(), Script.of())))
                .isEqualTo("JobGone");
        assertThat(Pipeline.error(pipeline.run(
                        Script.of(answers(Pipeline.FOUND)),
                        Script.of(answers(Pipeline.FOUND)),
                        Script.of(fails(() -> new JobGone(JobId.of(RUN)))))))
                .isEqualTo("JobGone");
    }

    @Test
    void a_missed_quorum_is_named_as_such_and_not_tried_again() throws Exception {
        Running run = pipeline.run(
                Script.of(answers(Pipeline.FOUND)),
                Script.of(answers(Pipeline.FOUND)),
                Script.of(fails(() -> new QuorumNotMet(new Domain("brightloom.com"), 0.51))));

        assertThat(run.result())
                .isEqualTo(new Failed("QuorumNotMet", "More than half of the evidence was out of reach in this run."));
    }

    @Test
    void a_task_that_leaves_out_what_the_next_needs_fails_that_one() throws Exception {
        Script score = Script.of();
        Running run = pipeline.run(
                Script.of(answers(Pipeline.FOUND)), Script.of(answers("{\"run\":\"r\",\"domain\":\"d\"}")), score);

        assertThat(Pipeline.error(run)).isEqualTo("ScoreFailed");
        assertThat(bench.failures()).containsExactly("Score States.QueryEvaluationError");
        assertThat(score.inputs()).isEmpty();
    }

    @Test
    void a_score_that_does_not_say_whether_it_is_one_fails_the_run() throws Exception {
        Running run = pipeline.run(
                Script.of(answers(Pipeline.FOUND)), Script.of(answers(Pipeline.FOUND)), Script.of(answers("{}")));

        assertThat(Pipeline.error(run)).isEqualTo("States.QueryEvaluationError");
    }

    @Test
    void an_answer_beyond_the_services_limit_fails_the_run_and_nothing_catches_it() throws Exception {
        Running run = pipeline.run(
                Script.of(answers("{\"big\":\"" + "x".repeat(256 * 1024) + "\"}")), Script.of(), Script.of());

        assertThat(Pipeline.error(run)).isEqualTo("States.DataLimitExceeded");
    }

    @Test
    void every_end_that_the_file_names_has_its_test_here() throws IOException {
        assertThat(Pipeline.names("Fail"))
                .containsExactlyInAnyOrder(
                        "JobGone",
                        "QuorumNotMet",
                        "DiscoverFailed",
                        "DiscoverTimedOut",
                        "EnrichFailed",
                        "EnrichTimedOut",
                        "ScoreFailed",
                        "ScoreTimedOut");
        assertThat(Pipeline.names("Succeed")).containsExactlyInAnyOrder("Done", "InsufficientData");
    }

    @Test
    void every_error_named_like_a_class_is_one_that_can_be_thrown() throws IOException {
        Set<String> classes = json(Pipeline.file()).findValues("ErrorEquals").stream()
                .flatMap(names -> StreamSupport.stream(names.spliterator(), false))
                .map(JsonNode::asText)
                .filter(name -> Character.isLowerCase(name.charAt(0)))
                .collect(Collectors.toSet());

        assertThat(classes).contains(StoreDown.class.getName(), JobGone.class.getName(), QuorumNotMet.class.getName());
        for (String name : classes) {
            assertThatCode(() -> Class.forName(name).asSubclass(Throwable.class))
                    .as(name)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void the_file_on_the_class_path_is_the_repositorys() throws IOException {
        assertThat(AslFile.text()).isEqualTo(Pipeline.file());
    }
}
