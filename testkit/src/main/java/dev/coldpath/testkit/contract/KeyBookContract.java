package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static dev.coldpath.testkit.TestDesks.opened;
import static dev.coldpath.testkit.TestDesks.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyCard;
import dev.coldpath.account.KeyMint.Minted;
import dev.coldpath.account.KeyTerms;
import dev.coldpath.account.Mode;
import dev.coldpath.admin.AccountBook;
import dev.coldpath.admin.AccountDesk.Edit;
import dev.coldpath.admin.Act;
import dev.coldpath.admin.AuditRow;
import dev.coldpath.admin.Desks;
import dev.coldpath.admin.KeyDesk;
import dev.coldpath.admin.Outcome;
import dev.coldpath.admin.Outcome.Done;
import dev.coldpath.admin.Outcome.Objection;
import dev.coldpath.admin.Outcome.Refused;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.TestDesks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What every engine's book of accounts promises to the operator about keys.
public interface KeyBookContract {
    KeyDesk.Wish LIVE = new KeyDesk.Wish(Mode.LIVE, "another", KeyTerms.UNLIMITED);

    Engine engine();

    private Optional<ApiKey> stored(Minted key) {
        return engine().accounts().key(key.stored().hash());
    }

    @Test
    default void a_key_made_while_its_account_changes_follows_the_change() {
        Desks desks = TestDesks.over(engine());
        AccountId id = opened(desks, NOON).account().id();
        Edit scale = new Edit(Optional.empty(), Optional.of("scale"), Optional.empty(), UnaryOperator.identity());

        Race.of(
                2,
                runner -> () -> Repeat.untilKnown(() -> runner == 0
                        ? value(desks.keys().create(id, LIVE, NOON))
                        : value(desks.accounts().change(id, scale, NOON))));

        assertThat(value(desks.keys().list(id)))
                .hasSize(3)
                .allSatisfy(card -> assertThat(engine().accounts()
                                .key(card.hash())
                                .orElseThrow()
                                .plan())
                        .isEqualTo("scale"));
    }

    @Test
    default void a_key_of_a_suspended_account_opens_once_the_account_does() {
        Desks desks = TestDesks.over(engine());
        AccountId id = opened(desks, NOON).account().id();
        value(desks.accounts().change(id, Edit.NOTHING.opened(false), NOON));

        Minted key = value(desks.keys().create(id, LIVE, NOON));
        assertThat(stored(key).orElseThrow().open()).isFalse();

        value(desks.accounts().change(id, Edit.NOTHING.opened(true), NOON));
        assertThat(stored(key).orElseThrow().open()).isTrue();
    }

    @Test
    @Proves("X-04")
    default void a_replaced_key_works_beside_its_successor_until_its_time_is_up() {
        Desks desks = TestDesks.over(engine());
        Minted old = opened(desks, NOON).keys().getFirst();

        Minted next = value(desks.keys().rotate(old.stored().id(), Duration.ofHours(1), NOON));

        assertThat(next.stored().scope()).isEqualTo(old.stored().scope());
        assertThat(stored(next).orElseThrow().opens(NOON.plus(Duration.ofDays(999))))
                .isTrue();
        assertThat(stored(old).orElseThrow().opens(NOON.plusSeconds(3_599))).isTrue();
        assertThat(stored(old).orElseThrow().opens(NOON.plusSeconds(3_600))).isFalse();
        assertThat(value(desks.keys().list(old.stored().scope().account())))
                .filteredOn(card -> card.id().equals(old.stored().id()))
                .singleElement()
                .satisfies(card ->
                        assertThat(card.successor()).contains(next.stored().id()));
        assertThat(desks.keys().rotate(old.stored().id(), Duration.ofHours(1), NOON))
                .isEqualTo(new Refused<>(Objection.KEY_OVER));
    }

    @Test
    default void of_two_who_replace_one_key_at_once_one_does() {
        Desks desks = TestDesks.over(engine());
        Minted old = opened(desks, NOON).keys().getFirst();

        List<Outcome<Minted>> replaced = Race.of(
                2,
                () -> Repeat.untilKnown(() -> desks.keys().rotate(old.stored().id(), Duration.ofHours(1), NOON)));

        assertThat(replaced).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(replaced).contains(new Refused<>(Objection.KEY_OVER));
        assertThat(value(desks.keys().list(old.stored().scope().account()))).hasSize(3);
    }

    @Test
    @Proves("X-04")
    default void a_key_that_is_revoked_while_it_is_used_stays_revoked_and_shows_its_last_use() {
        Desks desks = TestDesks.over(engine());
        Minted key = opened(desks, NOON).keys().getFirst();
        engine().accounts().key(key.stored().hash());

        Race.of(2, runner -> () -> {
            if (runner == 0) {
                engine().accounts().used(key.stored().id(), NOON);
            } else {
                Repeat.untilKnown(() -> value(desks.keys().revoke(key.stored().id(), NOON)));
            }
            return runner;
        });

        assertThat(stored(key).orElseThrow().open()).isFalse();
        KeyCard card = value(desks.keys().revoke(key.stored().id(), NOON));
        assertThat(card.revoked()).isTrue();
        assertThat(card.lastUsedAt()).contains(NOON);
        assertThat(TestDesks.audit(engine(), key.stored().scope().account()))
                .extracting(AuditRow::act)
                .containsOnlyOnce(Act.KEY_REVOKED);
    }

    @Test
    default void an_account_has_fifty_working_keys_at_most() {
        Desks desks = TestDesks.over(engine());
        AccountId id = opened(desks, NOON).account().id();
        KeyTerms soonOver = KeyTerms.UNLIMITED.endingBy(NOON.plusSeconds(1));
        List<Minted> more = new ArrayList<>();
        for (int i = 0; i < AccountBook.MOST_KEYS - 2; i++) {
            more.add(value(desks.keys().create(id, new KeyDesk.Wish(Mode.LIVE, "", soonOver), NOON)));
        }

        assertThat(desks.keys().create(id, LIVE, NOON)).isEqualTo(new Refused<>(Objection.TOO_MANY_KEYS));
        assertThat(desks.keys().rotate(more.getFirst().stored().id(), Duration.ZERO, NOON))
                .isEqualTo(new Refused<>(Objection.TOO_MANY_KEYS));
        value(desks.accounts().change(id, Edit.NOTHING.opened(false), NOON));
        assertThat(more).allMatch(key -> !stored(key).orElseThrow().open());
        assertThat(desks.keys().create(id, LIVE, NOON.plusSeconds(1))).isInstanceOf(Done.class);
    }
}
