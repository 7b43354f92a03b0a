package dev.coldpath.aws.dynamodb.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Interference;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Once;
import dev.coldpath.submit.Replay;
import dev.coldpath.submit.Replay.Answer.Accepted;
import dev.coldpath.submit.Replay.Answer.Inline;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

@ExtendWith(Moto.class)
class ReplayFaultsTest {
    private final CallLog log = new CallLog();
    private final Interference puts = new Interference(PutItemRequest.class);
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log, puts));
    private final Once once = Samples.once();
    private final Replay mine = Replay.of(once, new Inline("{\"score\":58.3}"), Samples.NOON);

    @Test
    @Proves("J-34")
    void an_answer_is_noted_with_one_write() {
        log.forget();

        assertThat(keep(mine, Samples.NOON)).isEqualTo(mine);

        assertThat(log.names()).containsExactly("PutItem");
    }

    @Test
    @Proves("core I-21")
    void who_is_overtaken_learns_the_first_answer_from_the_refusal() {
        Replay first = Replay.of(once, new Accepted(Samples.jobId(), true), Samples.NOON);
        puts.plan(Interference.overtaken(() -> {
            keep(first, Samples.NOON);
            log.forget();
        }));

        assertThat(keep(mine, Samples.NOON)).isEqualTo(first);
        assertThat(log.names()).isEmpty();
    }

    @Test
    @Proves("core I-21")
    void an_answer_that_was_noted_and_lost_is_found_again() {
        puts.plan(Interference.lostAfter());

        assertThatThrownBy(() -> keep(mine, Samples.NOON)).isInstanceOf(StoreDown.class);

        assertThat(keep(mine, Samples.NOON.plusSeconds(1))).isEqualTo(mine);
    }

    @Test
    void a_throttled_note_is_none() {
        puts.plan(Interference.throttled());

        assertThatThrownBy(() -> keep(mine, Samples.NOON)).isInstanceOf(StoreDown.class);
        assertThat(stored()).isEmpty();
    }

    @Test
    @Proves("J-25")
    void an_expired_answer_that_the_cleaner_left_is_replaced_at_its_instant_and_not_before() {
        keep(mine, Samples.NOON);
        Instant expiry = mine.expiresAt();
        Replay next = Replay.of(once, new Accepted(Samples.jobId(), false), expiry);

        assertThat(keep(next, expiry.minusMillis(1))).isEqualTo(mine);
        assertThat(keep(next, expiry)).isEqualTo(next);
        assertThat(stored())
                .hasValueSatisfying(item -> assertThat(Instant.ofEpochSecond(item.number(Names.Key.TTL)))
                        .isEqualTo(next.expiresAt()));
    }

    private Replay keep(Replay replay, Instant now) {
        return engine.replays().keep(once, replay, now);
    }

    private Optional<Item> stored() {
        return engine.calls().get(ReplayMapping.key(engine.tables().jobs(), once));
    }
}
