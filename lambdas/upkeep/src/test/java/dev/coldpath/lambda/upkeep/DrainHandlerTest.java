package dev.coldpath.lambda.upkeep;

import static dev.coldpath.lambda.upkeep.Batch.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.admin.DeadLetter;
import dev.coldpath.admin.LetterQueue;
import dev.coldpath.aws.AwsOperator;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.SampleEvent;
import dev.coldpath.job.Attempt;
import dev.coldpath.job.Charge;
import dev.coldpath.job.Job;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.work.Claiming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Moto.class)
class DrainHandlerTest {
    private final Deployment aws = new Deployment();
    private final List<String> letters = new ArrayList<>();
    private final DrainHandler handler = new DrainHandler(Wiring.drain(aws.engine(Role.DRAIN), letters::add));

    @Test
    @Proves("J-17")
    void a_letter_ends_its_job_by_what_the_engine_says_of_the_run_not_by_what_it_says_itself() {
        Job job = aws.aborted();

        assertThat(Batch.of(ended(job, "TIMED_OUT")).to(handler)).isEmpty();

        assertThat(aws.standing(job)).isEqualTo("ABORTED");
        assertThat(letters)
                .containsExactly("{\"time\":\"2026-05-12T12:00:00Z\",\"level\":\"warn\",\"event\":\"dead_letter\","
                        + "\"letter\":\"m1\",\"end\":\"settled\",\"job\":\"" + job.id() + "\"}");
    }

    @Test
    @Proves({"J-17", "J-21"})
    void a_letter_stays_while_its_job_is_open_and_leaves_when_it_is_over() {
        Job job = aws.running();
        Batch letter = Batch.of(ended(job, "FAILED"));

        assertThat(letter.to(handler)).as("its run goes on after all").containsExactly("m1");
        aws.engine(Role.SUBMIT).runs().stop(job.id(), "now it is over");
        assertThat(letter.to(handler)).as("asked again within the half minute").containsExactly("m1");
        aws.pass(Duration.ofSeconds(30));
        assertThat(letter.to(handler)).isEmpty();

        assertThat(aws.standing(job)).isEqualTo("ABORTED");
        assertThat(letters).singleElement().asString().contains("settled");
    }

    @Test
    @Proves({"J-16", "X-19", "core I-10", "core I-16"})
    void a_letter_that_can_end_nothing_is_dropped_and_told_of_by_its_id() {
        Job over = aws.aborted();
        Batch.of(ended(over, "ABORTED")).to(handler);
        var row = aws.row(over.id());
        letters.clear();
        var unknown = Samples.jobId();

        assertThat(Batch.of(
                                ended(over, "FAILED"),
                                ended(unknown.toString(), "FAILED"),
                                ended("canary", "FAILED"),
                                "canary")
                        .to(handler))
                .isEmpty();

        assertThat(letters)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("\"m1\"", "\"over\"", over.id().toString()),
                        line -> assertThat(line).contains("\"m2\"", "\"no_job\"", unknown.toString()),
                        line -> assertThat(line).contains("\"m3\"", "\"no_job\""),
                        line -> assertThat(line).contains("\"m4\"", "\"unreadable\""))
                .noneMatch(line -> line.contains("canary"));
        assertThat(aws.row(over.id())).isEqualTo(row);
        assertThat(aws.row(unknown)).isEmpty();
    }

    @Test
    @Proves({"J-17", "X-19"})
    void a_letter_that_is_done_with_lies_in_one_grave_however_often_it_came() {
        Job job = aws.aborted();
        Batch batch = Batch.of(ended(job, "ABORTED"), "canary");

        assertThat(batch.to(handler)).isEmpty();
        assertThat(batch.to(handler)).isEmpty();

        List<DeadLetter> letters = new AwsOperator(aws.engine(Role.DRAIN))
                .stores()
                .letters()
                .list(LetterQueue.EVENTS, Optional.empty(), 10)
                .letters();
        assertThat(letters).hasSize(2);
        assertThat(letters)
                .anySatisfy(letter -> {
                    assertThat(letter.job()).contains(job.id());
                    assertThat(letter.end()).isEqualTo("settled");
                    assertThat(letter.id().at()).isEqualTo(Samples.NOON);
                })
                .anySatisfy(letter -> assertThat(letter.end()).isEqualTo("unreadable"));
        assertThat(letters.toString()).doesNotContain("canary");
    }

    @Test
    @Proves({"J-17", "I-34", "core I-7"})
    void a_letter_that_names_a_job_nobody_could_begin_with_fails_it_and_its_charge_goes_back() {
        Job job = aws.handedOver();
        Batch letter = Batch.of(job.id().toString());

        assertThat(letter.to(handler)).isEmpty();
        assertThat(letter.to(handler)).isEmpty();

        assertThat(aws.standing(job)).isEqualTo("WORKER_CRASHED");
        assertThat(aws.job(job.id()).charge().standing()).isEqualTo(Charge.Standing.RETURNED);
        assertThat(letters)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("\"settled\"", job.id().toString()),
                        line -> assertThat(line).contains("\"over\"", job.id().toString()));
        assertThat(new AwsOperator(aws.engine(Role.DRAIN))
                        .stores()
                        .letters()
                        .list(LetterQueue.JOBS, Optional.empty(), 10)
                        .letters())
                .singleElement()
                .satisfies(grave -> assertThat(grave.job()).contains(job.id()));
    }

    @Test
    @Proves({"J-17", "core I-8"})
    void a_letter_does_not_end_what_a_worker_holds_until_its_lease_is_over() {
        Job job = aws.held();
        Batch letter = Batch.of(job.id().toString());

        assertThat(letter.to(handler)).isEmpty();
        assertThat(aws.standing(job)).isEqualTo("Running");
        assertThat(letters).singleElement().asString().contains("\"held\"");

        aws.pass(Claiming.LEASE.plus(Attempt.SKEW).plusMillis(1));
        assertThat(letter.to(handler)).isEmpty();
        assertThat(aws.standing(job)).isEqualTo("WORKER_CRASHED");
        assertThat(aws.job(job.id()).charge().standing()).isEqualTo(Charge.Standing.CHARGED);
    }

    @Test
    @Proves("J-17")
    void a_letter_that_names_a_job_with_a_run_of_its_own_ends_nothing() {
        Job job = aws.running();

        assertThat(Batch.of(job.id().toString()).to(handler)).isEmpty();

        assertThat(aws.standing(job)).isEqualTo("Queued");
        assertThat(letters).singleElement().asString().contains("\"held\"");
    }

    @Test
    void a_letter_that_cannot_be_looked_into_or_kept_now_stays() {
        Job job = aws.aborted();
        DrainHandler cut = new DrainHandler(Wiring.drain(aws.withoutJobs(Role.DRAIN), letters::add));

        assertThat(Batch.of(ended(job, "FAILED"), "{}").to(cut)).containsExactly("m1", "m2");
        assertThat(letters).isEmpty();
    }

    @Test
    void the_sample_environment_is_enough_and_nothing_less() {
        assertThat(Config.from(SampleEvent.environment("DrainFunction"), Role.DRAIN))
                .isNotNull();
        assertThatThrownBy(() -> Wiring.drain(Map.of())).hasMessageContaining("COLDPATH_STATE_MACHINE is missing");
    }
}
