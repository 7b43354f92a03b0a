package dev.coldpath.aws.dynamodb.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Interference;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.Product;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.job.ResultRef.Place;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settled.Moved;
import dev.coldpath.settle.Settled.Won;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Asking;
import dev.coldpath.submit.Caps;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Lock;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

@ExtendWith(Moto.class)
class SettlementFaultsTest {
    private final CallLog log = new CallLog();
    private final Interference transactions = new Interference(TransactWriteItemsRequest.class);
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log, transactions));
    private final Ask ask = Ask.anything();

    @Test
    @Proves("core I-11")
    void five_collisions_are_waited_out_with_the_same_token() {
        Job job = ask.admitted(engine);
        log.forget();
        transactions.plan(Stream.generate(Interference::conflict).limit(5).toArray(Interference.Fault[]::new));

        assertThat(settle(job, false)).isInstanceOf(Won.class);

        List<TransactWriteItemsRequest> sent = log.of(TransactWriteItemsRequest.class);
        assertThat(sent).hasSize(6).containsOnly(sent.getFirst());
        assertThat(engine.waits()).hasSize(5);
    }

    @Test
    void six_collisions_are_left_to_whoever_comes_next() {
        Job job = ask.admitted(engine);
        transactions.plan(Stream.generate(Interference::conflict).limit(6).toArray(Interference.Fault[]::new));

        assertThatThrownBy(() -> settle(job, false)).isInstanceOf(StoreDown.class);
        assertThat(engine.jobs().find(job.id())).contains(job);
    }

    @Test
    @Proves({"core I-7", "core I-11"})
    void a_refund_whose_answer_was_lost_on_the_way_is_won_and_paid_once() {
        ask.about(Samples.domain()).admitted(engine);
        Job job = ask.admitted(engine);
        transactions.plan(Interference.lostAfter());

        assertThat(settle(job, true)).isEqualTo(new Won(job.moved(end()).refunded()));
        assertThat(engine.usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves("core I-7")
    void counters_that_moved_meanwhile_are_taken_from_the_refusal_and_not_read_again() {
        Job job = ask.admitted(engine);
        transactions.plan(Interference.overtaken(() -> {
            ask.about(Samples.domain()).admitted(engine);
            log.forget();
        }));

        assertThat(settle(job, true)).isInstanceOf(Won.class);
        assertThat(log.names()).containsExactly("TransactWriteItems");
        assertThat(engine.usage(ask.scope()).cold()).isEqualTo(1);
    }

    @Test
    @Proves("J-22")
    void an_end_without_its_lock_is_told_once_and_the_lock_left_as_it_is() {
        Job job = ask.admitted(engine);
        engine.given(ask.scope(), ask.hash(), Lock.FREE);

        assertThat(settle(job, false)).isInstanceOf(Won.class);

        assertThat(engine.lockMismatches()).containsExactly(job.id());
        assertThat(engine.lock(ask.scope(), ask.hash())).isEqualTo(Lock.FREE);
    }

    @Test
    @Proves("core I-7")
    void a_keys_counters_that_moved_meanwhile_are_taken_from_the_refusal_and_not_read_again() {
        Limits limits = Samples.limits(Caps.NONE.withKeyHour(9));
        Job job = admitted(ask, limits);
        transactions.plan(Interference.overtaken(() -> {
            admitted(ask.by(Samples.scope()), limits);
            log.forget();
        }));

        assertThat(settle(job, true)).isInstanceOf(Won.class);

        assertThat(log.names()).containsExactly("TransactWriteItems");
        assertThat(engine.usage(ask.key()).recent().sum()).isEqualTo(1);
        assertThat(engine.usage(ask.scope()).cold()).isZero();
    }

    @Test
    void a_job_of_workers_returns_its_unit_and_has_no_gate_to_shut() {
        Job job = Ask.search().admitted(engine);

        assertThat(settle(job, true)).isInstanceOf(Won.class);

        assertThat(engine.usage(job.scope(), Product.INTELLIGENCE).cold()).isZero();
        assertThat(engine.all(engine.tables().snapshots())).isEmpty();
    }

    @Test
    @Proves("J-22")
    void a_job_apart_ends_without_anybody_missing_its_lock() {
        Job held = ask.admitted(engine);
        Job apart = ask.asking(Asking.APART).admitted(engine);

        assertThat(settle(apart, false)).isInstanceOf(Won.class);

        assertThat(engine.lockMismatches()).isEmpty();
        assertThat(engine.lock(ask.scope(), ask.hash()).heldBy(held.id())).isTrue();
    }

    @Test
    @Proves("J-09")
    void only_a_whole_result_becomes_the_newest_success() {
        Ask search = Ask.search();
        Job cut = search.admitted(engine);
        engine.settlements().settle(success(cut, false));
        assertThat(engine.lock(search.scope(), search.hash())).isEqualTo(Lock.FREE);

        Job whole = search.admitted(engine);
        engine.settlements().settle(success(whole, true));

        assertThat(engine.lock(search.scope(), search.hash()).done()).contains(new Lock.Done(whole.id(), Samples.NOON));
        assertThat(engine.jobs().find(cut.id()))
                .contains(cut.moved(success(cut, false).next()));
    }

    @Test
    void another_thing_seen_is_another_token() {
        Job job = Ask.search().admitted(engine);
        Settlement early = new Settlement(job, "one", Side.CANCEL, end(), false);
        engine.claims().claim(job.id(), Samples.fence(), Samples.NOON);
        Job claimed = engine.jobs().find(job.id()).orElseThrow();
        Settlement late = new Settlement(
                claimed,
                "one",
                Side.CANCEL,
                ((Open) claimed.state()).fail(Samples.NOON, Failure.of(Reason.CANCELLED)),
                false);
        log.forget();

        assertThat(engine.settlements().settle(early)).isEqualTo(new Moved());
        assertThat(engine.settlements().settle(late)).isInstanceOf(Won.class);

        assertThat(log.of(TransactWriteItemsRequest.class))
                .extracting(TransactWriteItemsRequest::clientRequestToken)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    private Job admitted(Ask asked, Limits limits) {
        return ((Admitted) engine.admissions().admit(asked.submission(), limits)).job();
    }

    private static Settlement success(Job job, boolean whole) {
        var result = new Kept(new Fence("0".repeat(24)), Place.ROW, "0".repeat(64), 12, whole);
        return new Settlement(job, "one", Side.WORKER, new Queued().succeed(Samples.NOON, result), false);
    }

    private Settled settle(Job job, boolean refund) {
        return engine.settlements().settle(new Settlement(job, Samples.word(), Side.RECONCILER, end(), refund));
    }

    private static dev.coldpath.job.JobState.Settled end() {
        return new Queued().fail(Samples.NOON, Failure.of(Reason.START_DEADLINE));
    }
}
