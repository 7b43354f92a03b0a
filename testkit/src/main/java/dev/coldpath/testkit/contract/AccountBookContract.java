package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static dev.coldpath.testkit.TestDesks.opened;
import static dev.coldpath.testkit.TestDesks.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Account;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.Callers;
import dev.coldpath.account.KeyCard;
import dev.coldpath.account.KeyMint.Minted;
import dev.coldpath.admin.AccountBook;
import dev.coldpath.admin.AccountDesk.Edit;
import dev.coldpath.admin.AccountDesk.Opened;
import dev.coldpath.admin.Act;
import dev.coldpath.admin.AuditRow;
import dev.coldpath.admin.Desks;
import dev.coldpath.admin.Outcome.Missing;
import dev.coldpath.admin.Outcome.Objection;
import dev.coldpath.admin.Outcome.Refused;
import dev.coldpath.plan.Overrides;
import dev.coldpath.plan.Plans;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.TestDesks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What every engine's book of accounts promises to the operator, and its audit log with it.
public interface AccountBookContract {
    Engine engine();

    private Optional<ApiKey> stored(Minted key) {
        return engine().accounts().key(key.stored().hash());
    }

    @Test
    default void an_account_is_found_as_it_was_opened_and_its_keys_open() {
        Desks desks = TestDesks.over(engine());
        Opened made = opened(desks, NOON);
        AccountId id = made.account().id();

        assertThat(desks.accounts().find(id)).contains(made.account());
        assertThat(made.keys()).allSatisfy(key -> {
            assertThat(stored(key)).contains(key.stored());
            assertThat(engine().operator().book().ownerOf(key.stored().id())).contains(id);
        });
        assertThat(value(desks.keys().list(id)))
                .containsExactlyInAnyOrderElementsOf(made.keys().stream()
                        .map(key -> KeyCard.of(key.stored()))
                        .toList());
        assertThat(TestDesks.audit(engine(), id)).singleElement().satisfies(row -> {
            assertThat(row.act()).isEqualTo(Act.ACCOUNT_OPENED);
            assertThat(row.by()).isEqualTo("test");
        });
    }

    @Test
    default void what_nobody_opened_is_missing() {
        Desks desks = TestDesks.over(engine());

        assertThat(desks.accounts().find(Samples.account())).isEmpty();
        assertThat(desks.accounts().change(Samples.account(), Edit.NOTHING.opened(false), NOON))
                .isEqualTo(new Missing<>());
        assertThat(desks.keys().list(Samples.account())).isEqualTo(new Missing<>());
        assertThat(desks.keys().create(Samples.account(), KeyBookContract.LIVE, NOON))
                .isEqualTo(new Missing<>());
        assertThat(desks.keys().rotate(Samples.keyId(), Duration.ZERO, NOON)).isEqualTo(new Missing<>());
        assertThat(desks.keys().revoke(Samples.keyId(), NOON)).isEqualTo(new Missing<>());
    }

    @Test
    default void accounts_are_listed_part_by_part_the_newest_first_and_none_twice() {
        Desks desks = TestDesks.over(engine());
        List<AccountId> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(opened(desks, NOON.plusSeconds(i / 2)).account().id());
        }

        List<Account> listed = new ArrayList<>();
        Optional<AccountBook.Mark> after = Optional.empty();
        do {
            AccountBook.Page page = desks.accounts().list(after, 2);
            listed.addAll(page.accounts());
            after = page.next();
        } while (after.isPresent());

        assertThat(listed).extracting(Account::createdAt).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(listed).extracting(Account::id).doesNotHaveDuplicates().containsAll(made);
    }

    @Test
    @Proves("X-04")
    default void suspending_shuts_every_key_and_reopening_opens_those_that_were_not_revoked() {
        Desks desks = TestDesks.over(engine());
        Opened made = opened(desks, NOON);
        AccountId id = made.account().id();
        Minted revoked = made.keys().getLast();
        value(desks.keys().revoke(revoked.stored().id(), NOON));

        value(desks.accounts().change(id, Edit.NOTHING.opened(false), NOON));
        assertThat(made.keys()).allMatch(key -> !stored(key).orElseThrow().open());

        value(desks.accounts().change(id, Edit.NOTHING.opened(true), NOON));
        assertThat(stored(made.keys().getFirst()).orElseThrow().open()).isTrue();
        assertThat(stored(revoked).orElseThrow().open()).isFalse();
        assertThat(TestDesks.audit(engine(), id))
                .extracting(AuditRow::act)
                .containsExactlyInAnyOrder(
                        Act.ACCOUNT_OPENED, Act.KEY_REVOKED, Act.ACCOUNT_SUSPENDED, Act.ACCOUNT_REOPENED);
    }

    @Test
    @Proves("X-04")
    default void a_caller_is_refused_within_half_a_minute_of_his_suspension() {
        Desks desks = TestDesks.over(engine());
        Opened made = opened(desks, NOON);
        List<String> header = List.of(made.keys().getFirst().secret().reveal());
        Callers callers = new Callers(engine().accounts(), () -> TestDesks.PEPPER, Plans.builtIn());
        assertThat(callers.find(header, NOON)).isPresent();

        value(desks.accounts().change(made.account().id(), Edit.NOTHING.opened(false), NOON));

        assertThat(callers.find(header, NOON.plusSeconds(30))).isEmpty();
    }

    @Test
    default void a_plan_and_caps_of_its_own_reach_every_key_of_an_account() {
        Desks desks = TestDesks.over(engine());
        Opened made = opened(desks, NOON);
        Overrides own = new Overrides(OptionalInt.of(7), OptionalInt.of(3), OptionalInt.empty());
        Edit edit = new Edit(Optional.of("Acme Ltd"), Optional.of("scale"), Optional.empty(), _ -> own);

        Account changed = value(desks.accounts().change(made.account().id(), edit, NOON));

        assertThat(changed.label()).isEqualTo("Acme Ltd");
        assertThat(desks.accounts().find(changed.id())).contains(changed);
        assertThat(made.keys()).allSatisfy(key -> {
            assertThat(stored(key).orElseThrow().plan()).isEqualTo("scale");
            assertThat(stored(key).orElseThrow().overrides()).isEqualTo(own);
        });
        Edit back = new Edit(Optional.empty(), Optional.empty(), Optional.empty(), _ -> Overrides.NONE);
        value(desks.accounts().change(changed.id(), back, NOON));
        assertThat(stored(made.keys().getFirst()).orElseThrow().overrides()).isEqualTo(Overrides.NONE);
    }

    @Test
    default void a_change_that_changes_nothing_leaves_no_row_and_one_to_no_plan_is_refused() {
        Desks desks = TestDesks.over(engine());
        Account made = opened(desks, NOON).account();
        Edit gold = new Edit(Optional.empty(), Optional.of("gold"), Optional.empty(), UnaryOperator.identity());

        assertThat(value(desks.accounts().change(made.id(), Edit.NOTHING.opened(true), NOON)))
                .isEqualTo(made);
        assertThat(desks.accounts().change(made.id(), gold, NOON)).isEqualTo(new Refused<>(Objection.NO_SUCH_PLAN));
        assertThat(TestDesks.audit(engine(), made.id())).hasSize(1);
    }

    @Test
    default void changes_at_once_are_all_made_and_all_noted() {
        Desks desks = TestDesks.over(engine());
        AccountId id = opened(desks, NOON).account().id();

        List<Account> made = Race.of(
                4,
                runner -> () -> Repeat.untilKnown(() -> value(desks.accounts()
                        .change(
                                id,
                                new Edit(
                                        Optional.of("name " + runner),
                                        Optional.empty(),
                                        Optional.empty(),
                                        UnaryOperator.identity()),
                                NOON))));

        assertThat(made).extracting(Account::version).doesNotHaveDuplicates();
        assertThat(desks.accounts().find(id).orElseThrow().version()).isEqualTo(5);
        assertThat(TestDesks.audit(engine(), id)).hasSize(5);
    }
}
