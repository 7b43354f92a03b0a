package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static dev.coldpath.testkit.TestDesks.opened;
import static dev.coldpath.testkit.TestDesks.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyCard;
import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyId;
import dev.coldpath.admin.AccountDesk.Edit;
import dev.coldpath.admin.Desks;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.TestDesks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every engine's accounts promise of a key that moves to another hash.
public interface KeyMoveContract {
    Edit SCALE = new Edit(Optional.empty(), Optional.of("scale"), Optional.empty(), UnaryOperator.identity());

    Engine engine();

    private ApiKey made(Desks desks) {
        return opened(desks, NOON).keys().getFirst().stored();
    }

    private KeyCard card(Desks desks, ApiKey key) {
        return value(desks.keys().list(key.scope().account())).stream()
                .filter(card -> card.id().equals(key.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Proves("X-04")
    default void a_key_that_moved_is_what_it_was_and_found_where_it_is_alone() {
        Desks desks = TestDesks.over(engine());
        ApiKey key = made(desks);
        KeyHash next = Samples.keyHash();
        engine().accounts().key(key.hash());
        engine().accounts().used(key.id(), NOON);

        engine().accounts().move(key, next, NOON);

        assertThat(engine().accounts().key(key.hash())).isEmpty();
        assertThat(engine().accounts().key(next)).contains(key.under(next));
        assertThat(card(desks, key)).isEqualTo(KeyCard.of(key.under(next)).usedAt(Optional.of(NOON)));
        assertThat(engine().operator().book().ownerOf(key.id()))
                .contains(key.scope().account());
    }

    @Test
    @Proves("X-04")
    default void what_becomes_of_a_key_and_its_account_reaches_it_where_it_is() {
        Desks desks = TestDesks.over(engine());
        ApiKey key = made(desks);
        AccountId account = key.scope().account();
        KeyHash next = Samples.keyHash();
        engine().accounts().move(key, next, NOON);

        value(desks.accounts().change(account, SCALE, NOON));
        assertThat(engine().accounts().key(next).orElseThrow().plan()).isEqualTo("scale");
        KeyId successor = value(desks.keys().rotate(key.id(), Duration.ofHours(1), NOON))
                .stored()
                .id();
        assertThat(card(desks, key).successor()).contains(successor);
        value(desks.keys().revoke(key.id(), NOON));
        assertThat(engine().accounts().key(next).orElseThrow().open()).isFalse();
        assertThat(card(desks, key).revoked()).isTrue();
    }

    @Test
    default void a_use_is_noted_where_the_key_is() {
        Desks desks = TestDesks.over(engine());
        ApiKey key = made(desks);
        engine().accounts().key(key.hash());
        engine().accounts().move(key, Samples.keyHash(), NOON);

        engine().accounts().used(key.id(), NOON.plusSeconds(60));

        assertThat(card(desks, key).lastUsedAt()).contains(NOON.plusSeconds(60));
    }

    @Test
    @Proves("X-04")
    default void a_key_that_is_elsewhere_or_nowhere_moves_nothing() {
        Desks desks = TestDesks.over(engine());
        ApiKey key = made(desks);
        KeyHash first = Samples.keyHash();
        KeyHash late = Samples.keyHash();
        engine().accounts().move(key, first, NOON);

        engine().accounts().move(key, late, NOON);
        engine().accounts().move(Samples.apiKey(Samples.scope(), "growth"), late, NOON);

        assertThat(engine().accounts().key(late)).isEmpty();
        assertThat(engine().accounts().key(first)).contains(key.under(first));
    }

    @Test
    default void a_key_moves_again_and_again() {
        Desks desks = TestDesks.over(engine());
        ApiKey key = made(desks);
        KeyHash next = Samples.keyHash();
        engine().accounts().move(key, next, NOON);

        engine().accounts().move(key.under(next), Samples.keyHash(), NOON);

        assertThat(engine().accounts().key(next)).isEmpty();
        value(desks.keys().revoke(key.id(), NOON));
        assertThat(engine().accounts()
                        .key(card(desks, key).hash())
                        .orElseThrow()
                        .open())
                .isFalse();
    }

    @Test
    @Proves("X-04")
    default void of_those_who_move_a_key_at_once_one_does_and_a_revocation_meanwhile_holds() {
        Desks desks = TestDesks.over(engine());
        ApiKey key = made(desks);
        List<KeyHash> wished = Stream.generate(Samples::keyHash).limit(8).toList();

        Race.of(8, runner -> () -> {
            if (runner == 0) {
                Repeat.untilKnown(() -> value(desks.keys().revoke(key.id(), NOON)));
            } else {
                engine().accounts().move(key, wished.get(runner), NOON);
            }
            return runner;
        });

        List<ApiKey> found = Stream.concat(wished.stream(), Stream.of(key.hash()))
                .flatMap(hash -> engine().accounts().key(hash).stream())
                .toList();
        assertThat(found).singleElement().satisfies(only -> {
            assertThat(only.open()).isFalse();
            assertThat(card(desks, key).hash()).isEqualTo(only.hash());
        });
    }
}
