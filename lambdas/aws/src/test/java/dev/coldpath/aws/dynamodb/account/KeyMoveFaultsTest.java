package dev.coldpath.aws.dynamodb.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyHash;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Interference;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

@ExtendWith(Moto.class)
class KeyMoveFaultsTest {
    private final CallLog log = new CallLog();
    private final Interference transactions = new Interference(TransactWriteItemsRequest.class);
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log, transactions));
    private final ApiKey key = Samples.apiKey(Samples.scope(), "growth");
    private final KeyHash next = Samples.keyHash();

    @BeforeEach
    void open() {
        engine.accounts().open(key.scope().account(), "growth", List.of(key));
        log.forget();
    }

    @Test
    void a_move_costs_a_read_and_a_transaction() {
        engine.accounts().move(key, next, Samples.NOON);

        assertThat(log.names()).containsExactly("GetItem", "TransactWriteItems");
    }

    @Test
    void what_a_moved_key_leaves_behind_is_empty_and_the_cleaners_a_day_later() {
        engine.accounts().move(key, next, Samples.NOON);

        Item left = engine.calls()
                .get(KeyMapping.key(engine.tables().accounts(), key.hash()))
                .orElseThrow();
        assertThat(left.attributes()).containsOnlyKeys(Names.Key.PARTITION, Names.Key.SORT, Names.Key.TTL);
        assertThat(Instant.ofEpochSecond(left.number(Names.Key.TTL))).isEqualTo(Samples.NOON.plus(Duration.ofDays(1)));
    }

    @Test
    void a_move_whose_answer_is_lost_is_made_once() {
        transactions.plan(Interference.lostAfter());

        engine.accounts().move(key, next, Samples.NOON);

        assertThat(engine.accounts().key(next)).contains(key.under(next));
        assertThat(engine.unnoted()).isEmpty();
    }

    @Test
    @Proves("X-04")
    void a_move_that_cannot_be_made_fails_nobody_and_leaves_the_key_where_it_is() {
        for (Interference.Fault fault : List.of(
                Interference.conflict(),
                Interference.throttled(),
                Interference.answered("AccessDeniedException", 400))) {
            transactions.plan(fault);

            engine.accounts().move(key, next, Samples.NOON);

            assertThat(engine.accounts().key(key.hash())).contains(key);
            assertThat(engine.accounts().key(next)).isEmpty();
        }
        assertThat(engine.unnoted()).as("of what only the operator can mend").hasSize(1);
    }
}
