package dev.coldpath.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Interference;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settled.Won;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.store.StoreDown;
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

    private Settled settle(Job job, boolean refund) {
        return engine.settlements().settle(new Settlement(job, Samples.word(), Side.RECONCILER, end(), refund));
    }

    private static dev.coldpath.job.JobState.Settled end() {
        return new Queued().fail(Samples.NOON, Failure.of(Reason.START_DEADLINE));
    }
}
