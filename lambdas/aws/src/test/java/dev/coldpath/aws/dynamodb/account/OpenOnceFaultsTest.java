package dev.coldpath.aws.dynamodb.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.Mode;
import dev.coldpath.account.Secret;
import dev.coldpath.admin.AccountDesk.Wish;
import dev.coldpath.admin.Desks;
import dev.coldpath.admin.OpenOnce;
import dev.coldpath.admin.OpenOnce.Told;
import dev.coldpath.aws.dynamodb.DynamoDbEngine;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.Interference;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.plan.Overrides;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Once;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.TestDesks;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

@ExtendWith(Moto.class)
class OpenOnceFaultsTest {
    private static final Wish WISH = new Wish("", "growth", Overrides.NONE, List.of(Mode.LIVE));

    private final CallLog log = new CallLog();
    private final Interference transactions = new Interference(TransactWriteItemsRequest.class);
    private final DynamoDbEngine engine = new DynamoDbEngine(new MotoAccount(log, transactions));
    private final Desks desks = TestDesks.over(engine);
    private final Secret key = new Secret("canary of " + Samples.word());

    private Told told() {
        Once once = Once.ofOperator("POST /admin/accounts", key.reveal(), "{}");
        OpenOnce request = new OpenOnce(
                once, key, opened -> opened.keys().getFirst().secret().reveal());
        return TestDesks.value(desks.accounts().open(WISH, request, Samples.NOON));
    }

    @Test
    @Proves("core I-21")
    void an_account_whose_opening_was_done_and_lost_is_told_when_it_is_asked_for_again() {
        transactions.plan(Interference.lostAfter(), Interference.lostBefore(), Interference.lostBefore());
        assertThatThrownBy(this::told).isInstanceOf(StoreDown.class);

        Told told = told();
        transactions.plan(Interference.conflict());

        assertThat(told.again()).isTrue();
        assertThat(told()).isEqualTo(told);
        assertThat(engine.all(engine.tables().accounts()))
                .filteredOn(item -> item.partition().equals("A#"))
                .hasSize(1);
    }

    @Test
    @Proves("X-20")
    void no_item_holds_a_key_in_the_clear() {
        String secret = told().answer();

        Stream.of(engine.tables().accounts(), engine.tables().jobs())
                .flatMap(table -> engine.all(table).stream())
                .forEach(item -> assertThat(item.attributes().toString())
                        .doesNotContain(secret)
                        .doesNotContain(key.reveal()));
    }
}
