package dev.coldpath.aws.dynamodb.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.dynamodb.DynamoDbEngine;
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
import dev.coldpath.submit.Admission.Replayed;
import dev.coldpath.submit.Asking;
import dev.coldpath.submit.Caps;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Lock;
import dev.coldpath.submit.Once;
import dev.coldpath.submit.Refusal.Contended;
import dev.coldpath.submit.Refusal.KeyReused;
import dev.coldpath.submit.Refusal.OverQuota;
import dev.coldpath.submit.Replay.Answer.Accepted;
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
    @Proves({"J-07", "J-26"})
    void an_idempotency_key_that_was_used_meanwhile_is_replayed_without_another_read() {
        Ask keyed = ask.once(Samples.once());
        Submission twin = keyed.submission();
        transactions.plan(Interference.overtaken(() -> {
            admit(twin);
            log.forget();
        }));

        assertThat(admit(keyed.submission())).isEqualTo(new Replayed(new Accepted(twin.id(), false)));
        assertThat(log.names()).isEmpty();
        assertThat(engine.usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves({"J-07", "core I-21"})
    void an_idempotency_key_that_was_used_otherwise_meanwhile_comes_before_the_lock() {
        Once once = Samples.once();
        Once otherwise = new Once(once.key(), Samples.once().fingerprint());
        transactions.plan(Interference.overtaken(() -> {
            admit(ask.once(otherwise).submission());
            log.forget();
        }));

        assertThat(admit(ask.once(once).submission())).isEqualTo(new Refused(new KeyReused()));
        assertThat(log.names()).isEmpty();
    }

    @Test
    @Proves({"J-07", "core I-21"})
    void an_idempotency_key_comes_before_a_lock_that_is_free_again() {
        Once once = Samples.once();
        Submission twin = ask.once(once).submission();
        transactions.plan(Interference.overtaken(() -> {
            admit(twin);
            ScoreRef record = Finding.about(ask.domain()).by(twin.id()).record(engine);
            UseCases.over(engine).settle().succeeded(twin.id(), record, Samples.NOON);
            log.forget();
        }));

        assertThat(admit(ask.once(once).submission())).isEqualTo(new Replayed(new Accepted(twin.id(), false)));
        assertThat(log.names()).isEmpty();
    }

    @Test
    @Proves("J-07")
    void a_keys_hour_that_was_used_up_meanwhile_refuses_without_another_read() {
        Limits limits = Samples.limits(Caps.NONE.withKeyHour(1));
        transactions.plan(Interference.overtaken(() -> {
            Ask elsewhere = ask.by(Samples.scope()).about(Samples.domain());
            engine.admissions().admit(elsewhere.submission(), limits);
            log.forget();
        }));

        assertThat(engine.admissions().admit(ask.submission(), limits))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isInstanceOf(OverQuota.class));
        assertThat(log.names()).isEmpty();
        assertThat(engine.usage(ask.scope()).version()).isZero();
        assertThat(engine.usage(ask.key()).recent().sum()).isEqualTo(1);
    }

    @Test
    @Proves({"J-08", "core I-5"})
    void a_job_apart_whose_answer_was_lost_is_found_by_its_row_or_its_key() {
        for (Ask apart :
                List.of(ask.asking(Asking.APART), ask.asking(Asking.APART).once(Samples.once()))) {
            transactions.plan(
                    Interference.lostAfter(), Interference.lostBefore(), Interference.answered("Internal", 500));
            Submission submission = apart.submission();
            int before = engine.usage(ask.scope()).cold();

            assertThatThrownBy(() -> admit(submission)).isInstanceOf(StoreDown.class);

            assertThat(admit(submission))
                    .isInstanceOfSatisfying(
                            Admitted.class,
                            admitted -> assertThat(admitted.job().id()).isEqualTo(submission.id()));
            assertThat(engine.usage(ask.scope()).cold()).isEqualTo(before + 1);
            assertThat(engine.lock(ask.scope(), ask.hash())).isEqualTo(Lock.FREE);
        }
    }

    @Test
    @Proves("J-08")
    void the_token_changes_with_the_counters_of_the_key_alone() {
        Limits limits = Samples.limits(Caps.NONE.withKeyHour(9));
        transactions.plan(Interference.overtaken(
                () -> engine.admissions().admit(ask.by(Samples.scope()).submission(), limits)));

        assertThat(engine.admissions().admit(ask.submission(), limits)).isInstanceOf(Admitted.class);

        assertThat(log.of(TransactWriteItemsRequest.class))
                .extracting(TransactWriteItemsRequest::clientRequestToken)
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(engine.usage(ask.key()).recent().sum()).isEqualTo(2);
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
