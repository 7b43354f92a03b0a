package dev.coldpath.lambda.upkeep;

import static dev.coldpath.lambda.upkeep.Batch.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.NoContext;
import dev.coldpath.aws.moto.SampleEvent;
import dev.coldpath.job.Job;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(Moto.class)
class SettleHandlerTest {
    private final Deployment aws = new Deployment();
    private final SettleHandler handler = new SettleHandler(Wiring.settle(aws.engine(Role.SETTLE)));

    @Test
    @Proves({"J-20", "core I-11"})
    void an_event_ends_the_job_it_names_as_its_run_ended() {
        Map<String, String> ends = Map.of(
                "FAILED", "PIPELINE_FAILED",
                "TIMED_OUT", "DEADLINE",
                "ABORTED", "ABORTED",
                "SUCCEEDED", "NO_RECORD");

        ends.forEach((status, reason) -> {
            Job job = aws.running();
            assertThat(Batch.of(ended(job, status)).to(handler)).isEmpty();
            assertThat(aws.standing(job)).as(status).isEqualTo(reason);
        });
    }

    @Test
    @Proves({"J-20", "core I-10"})
    void an_event_twice_or_late_or_of_another_end_leaves_the_row_as_it_is_byte_for_byte() {
        Job job = aws.running();
        Batch.of(ended(job, "FAILED"), ended(job, "FAILED")).to(handler);
        Map<String, AttributeValue> row = aws.row(job.id());
        aws.pass(Duration.ofDays(40));

        assertThat(Batch.of(ended(job, "FAILED"), ended(job, "SUCCEEDED")).to(handler))
                .isEmpty();

        assertThat(aws.row(job.id())).isEqualTo(row).containsKey("settledBy");
        assertThat(aws.lines()).isEmpty();
    }

    @Test
    @Proves({"J-16", "core I-16"})
    void an_event_of_a_run_that_was_nobodys_job_is_done_with_and_makes_no_row() {
        Job unknown = aws.running();
        var id = Samples.jobId();

        assertThat(Batch.of(ended(id.toString(), "FAILED"), ended("by hand", "FAILED"), ended("", "FAILED"))
                        .to(handler))
                .isEmpty();

        assertThat(aws.row(id)).isEmpty();
        assertThat(aws.standing(unknown)).isEqualTo("Queued");
    }

    @Test
    @Proves({"J-17", "X-19"})
    void of_a_batch_with_a_bad_message_only_that_one_comes_again_and_nobody_reads_it_in_the_log() {
        Job first = aws.running();
        Job second = aws.running();

        assertThat(Batch.of(ended(first, "FAILED"), "{\"canary\":true}", ended(second, "ABORTED"))
                        .to(handler))
                .containsExactly("m2");

        assertThat(aws.standing(first)).isEqualTo("PIPELINE_FAILED");
        assertThat(aws.standing(second)).isEqualTo("ABORTED");
        assertThat(aws.lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("m2").doesNotContain("canary"));
    }

    @Test
    void a_run_that_goes_on_ends_nothing() {
        Job job = aws.running();

        assertThat(Batch.of(ended(job, "RUNNING"), ended(job, "PENDING_REDRIVE"), ended(job, "PAUSED"))
                        .to(handler))
                .isEmpty();

        assertThat(aws.standing(job)).isEqualTo("Queued");
    }

    @Test
    @Proves("core L-1")
    void what_cannot_be_settled_now_comes_again() {
        Job job = aws.running();
        SettleHandler cut = new SettleHandler(Wiring.settle(aws.withoutJobs(Role.SETTLE)));

        assertThat(Batch.of(ended(job, "FAILED")).to(cut)).containsExactly("m1");
        assertThat(aws.standing(job)).isEqualTo("Queued");

        assertThat(Batch.of(ended(job, "FAILED")).to(handler)).isEmpty();
        assertThat(aws.standing(job)).isEqualTo("PIPELINE_FAILED");
    }

    @Test
    @Proves({"J-35", "core I-10"})
    void a_job_in_a_state_that_newer_code_wrote_is_left_alone_and_its_event_comes_again() {
        Job job = aws.running();
        aws.rewrite(job.id(), "status", "paused");
        Map<String, AttributeValue> row = aws.row(job.id());

        assertThat(Batch.of(ended(job, "FAILED")).to(handler)).containsExactly("m1");

        assertThat(aws.row(job.id())).isEqualTo(row);
        assertThat(aws.lines()).singleElement().asString().contains("job " + job.id() + ": still open");
    }

    @Test
    void the_sample_event_is_a_batch_and_the_sample_environment_is_enough() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(SampleEvent.open("settle"), answer, NoContext.get());

        assertThat(answer.toString(StandardCharsets.UTF_8)).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(Config.from(SampleEvent.environment("SettleFunction"), Role.SETTLE))
                .isNotNull();
    }

    @Test
    void without_its_settings_it_does_not_start() {
        assertThatThrownBy(() -> Wiring.settle(Map.of())).hasMessageContaining("COLDPATH_JOBS_TABLE is missing");
    }
}
