package dev.coldpath.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Interference;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.job.Job;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Admission.Cached;
import dev.coldpath.submit.Admission.Joined;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Refusal.Contended;
import dev.coldpath.submit.Refusal.OverQuota;
import dev.coldpath.submit.Submission;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.UseCases;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

@ExtendWith(Moto.class)
class AdmissionFaultsTest {
    private final CallLog log = new CallLog();
    private final Interference transactions = new Interference(TransactWriteItemsRequest.class);
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log, transactions));
    private final Ask ask = Ask.anything();

    @Test
    @Proves("J-07")
    void three_collisions_are_waited_out_at_random_with_doubling_bounds() {
        transactions.plan(Interference.conflict(), Interference.throttled(), Interference.conflict());

        assertThat(admit(ask.submission())).isInstanceOf(Admitted.class);

        List<Long> waited = engine.waits().stream()
                .map(until -> Duration.between(Samples.NOON, until).toMillis())
                .toList();
        assertThat(waited).hasSize(3);
        assertThat(waited.get(0)).isBetween(0L, 20L);
        assertThat(waited.get(1)).isBetween(0L, 40L);
        assertThat(waited.get(2)).isBetween(0L, 80L);
    }

    @Test
    @Proves("J-07")
    void four_collisions_are_contention_and_never_a_limit() {
        transactions.plan(Stream.generate(Interference::conflict).limit(4).toArray(Interference.Fault[]::new));

        Admission answer = engine.admissions().admit(ask.submission(), Samples.coldPerMonth(1));

        assertThat(answer).isEqualTo(new Refused(new Contended(Duration.ofSeconds(1))));
        assertThat(transactions.left()).isZero();
        assertThat(engine.all(engine.tables().jobs())).isEmpty();
        assertThat(engine.usage(ask.scope()).cold()).isZero();
    }

    @Test
    @Proves("J-07")
    void who_collided_looks_again_and_joins_the_twin_that_won() {
        Submission twin = ask.submission();
        transactions.plan(Interference.overtaken(() -> collideWith(twin)));

        assertThat(admit(ask.submission())).isEqualTo(new Joined(twin.id()));
        assertThat(engine.usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves("J-07")
    void a_lock_that_was_taken_meanwhile_is_joined_without_another_read() {
        Submission twin = ask.submission();
        transactions.plan(Interference.overtaken(() -> {
            admit(twin);
            log.forget();
        }));

        assertThat(admit(ask.submission())).isEqualTo(new Joined(twin.id()));
        assertThat(log.names()).isEmpty();
    }

    @Test
    @Proves("J-07")
    void a_limit_that_was_reached_meanwhile_refuses_without_another_read() {
        transactions.plan(Interference.overtaken(() -> {
            admit(ask.about(Samples.domain()).submission());
            log.forget();
        }));

        assertThat(engine.admissions().admit(ask.submission(), Samples.coldPerMonth(1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isInstanceOf(OverQuota.class));
        assertThat(log.names()).isEmpty();
        assertThat(engine.usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"core I-4", "J-07"})
    void a_job_that_succeeds_between_look_and_write_is_the_answer() {
        transactions.plan(Interference.overtaken(() -> {
            Job other = ask.admitted(engine);
            ScoreRef record = Finding.about(ask.domain()).by(other.id()).record(engine);
            UseCases.over(engine).settle().succeeded(other.id(), record, Samples.NOON);
        }));

        assertThat(admit(ask.submission())).isInstanceOf(Cached.class);
        assertThat(engine.usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves("J-08")
    void an_answer_that_is_lost_twice_is_asked_for_under_the_same_token() {
        transactions.plan(Interference.lostAfter(), Interference.lostBefore());
        Submission submission = ask.submission();

        assertThat(admit(submission))
                .isInstanceOfSatisfying(
                        Admitted.class,
                        admitted -> assertThat(admitted.job().id()).isEqualTo(submission.id()));

        List<TransactWriteItemsRequest> sent = log.of(TransactWriteItemsRequest.class);
        assertThat(sent).hasSize(3).containsOnly(sent.getFirst());
        assertThat(engine.usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves("J-08")
    void another_content_has_another_token() {
        transactions.plan(
                Interference.overtaken(() -> admit(ask.about(Samples.domain()).submission())));

        admit(ask.submission());

        assertThat(log.of(TransactWriteItemsRequest.class))
                .extracting(TransactWriteItemsRequest::clientRequestToken)
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    @Proves({"J-08", "core I-5"})
    void when_no_answer_comes_nobody_knows_and_asking_again_finds_the_job() {
        transactions.plan(Interference.lostAfter(), Interference.lostBefore(), Interference.answered("Internal", 500));
        Submission submission = ask.submission();

        assertThatThrownBy(() -> admit(submission)).isInstanceOf(StoreDown.class);

        assertThat(admit(submission)).isInstanceOf(Admitted.class);
        assertThat(admit(ask.submission())).isEqualTo(new Joined(submission.id()));
        assertThat(engine.usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    void a_missing_right_is_neither_contention_nor_a_lost_answer() {
        transactions.plan(Interference.answered("AccessDeniedException", 400));

        assertThatThrownBy(() -> admit(ask.submission())).isInstanceOf(AwsServiceException.class);
        assertThat(engine.waits()).isEmpty();
    }

    private Admission admit(Submission submission) {
        return engine.admissions().admit(submission, Samples.NO_LIMITS);
    }

    private void collideWith(Submission twin) {
        admit(twin);
        Interference.conflict().before();
    }
}
