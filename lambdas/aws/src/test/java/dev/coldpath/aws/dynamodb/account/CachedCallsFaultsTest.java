package dev.coldpath.aws.dynamodb.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.Scope;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Interference;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.time.Instant;
import java.time.YearMonth;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

@ExtendWith(Moto.class)
class CachedCallsFaultsTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final CallLog log = new CallLog();
    private final Interference updates = new Interference(UpdateItemRequest.class);
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log, updates));
    private final Scope scope = Samples.scope();

    @Test
    @Proves("J-34")
    void a_call_is_counted_with_one_write_and_refused_with_one() {
        log.forget();
        assertThat(count(OptionalInt.of(1))).isTrue();
        assertThat(log.names()).containsExactly("UpdateItem");

        log.forget();
        assertThat(count(OptionalInt.of(1))).isFalse();
        assertThat(log.names()).containsExactly("UpdateItem");
    }

    @Test
    @Proves("S-28")
    void a_call_whose_count_was_done_and_lost_is_not_counted_again() {
        updates.plan(Interference.lostAfter());

        assertThatThrownBy(() -> count(OptionalInt.empty())).isInstanceOf(StoreDown.class);

        assertThat(engine.charges().used(scope, MAY).cached()).isEqualTo(1);
        assertThat(log.names()).filteredOn("UpdateItem"::equals).hasSize(1);
    }

    @Test
    @Proves("S-29")
    void who_cannot_be_counted_is_not_told_that_there_is_no_room() {
        updates.plan(Interference.throttled());

        assertThatThrownBy(() -> count(OptionalInt.of(1))).isInstanceOf(StoreDown.class);

        assertThat(count(OptionalInt.of(1))).isTrue();
    }

    @Test
    @Proves("S-49")
    void the_cleaner_takes_a_month_after_fourteen_others_have_ended() {
        count(OptionalInt.empty());

        Item item = engine.calls()
                .get(new ItemKey(engine.tables().accounts(), "C#" + scope.key() + "#202605", "A"))
                .orElseThrow();

        assertThat(Instant.ofEpochSecond(item.number(Names.Key.TTL))).isEqualTo("2027-08-01T00:00:00Z");
    }

    private boolean count(OptionalInt most) {
        return engine.cachedCalls().count(scope, MAY, most);
    }
}
