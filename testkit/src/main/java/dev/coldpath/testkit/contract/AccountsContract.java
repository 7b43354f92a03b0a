package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.Accounts;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Faults;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Repeat;
import dev.coldpath.testkit.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every engine's accounts promise.
public interface AccountsContract {
    String PLAN = "growth";

    Engine engine();

    @Test
    default void a_key_nobody_stored_is_not_known() {
        assertThat(engine().accounts().key(Samples.keyHash())).isEmpty();
    }

    @Test
    default void the_keys_of_a_new_account_are_known_as_they_were_given() {
        AccountId account = Samples.account();
        ApiKey live = Samples.apiKey(new Scope(account, Mode.LIVE), PLAN);
        ApiKey test = Samples.apiKey(new Scope(account, Mode.TEST), PLAN);

        assertThat(engine().accounts().open(account, PLAN, List.of(live, test))).isTrue();

        assertThat(engine().accounts().key(live.hash())).contains(live);
        assertThat(engine().accounts().key(test.hash())).contains(test);
    }

    @Test
    @Proves("X-04")
    default void a_key_that_was_shut_is_found_shut() {
        AccountId account = Samples.account();
        ApiKey open = Samples.apiKey(new Scope(account, Mode.LIVE), PLAN);
        ApiKey shut = new ApiKey(
                open.id(), open.scope(), open.hash(), open.label(), open.lastFour(), PLAN, open.createdAt(), false);

        engine().accounts().open(account, PLAN, List.of(shut));

        assertThat(engine().accounts().key(shut.hash())).contains(shut);
    }

    @Test
    default void an_account_opens_once_and_a_second_time_changes_nothing() {
        AccountId account = Samples.account();
        ApiKey first = Samples.apiKey(new Scope(account, Mode.LIVE), PLAN);
        ApiKey late = Samples.apiKey(new Scope(account, Mode.LIVE), "scale");
        engine().accounts().open(account, PLAN, List.of(first));

        assertThat(engine().accounts().open(account, "scale", List.of(late))).isFalse();

        assertThat(engine().accounts().key(late.hash())).isEmpty();
        assertThat(engine().accounts().key(first.hash())).contains(first);
    }

    @Test
    default void a_key_that_is_stored_already_opens_no_second_account() {
        ApiKey taken = Samples.apiKey(Samples.scope(), PLAN);
        engine().accounts().open(taken.scope().account(), PLAN, List.of(taken));
        AccountId other = Samples.account();
        ApiKey fresh = Samples.apiKey(new Scope(other, Mode.LIVE), PLAN);

        assertThat(engine().accounts().open(other, PLAN, List.of(fresh, taken))).isFalse();

        assertThat(engine().accounts().key(fresh.hash())).isEmpty();
        assertThat(engine().accounts().key(taken.hash())).contains(taken);
        assertThat(engine().accounts().open(other, PLAN, List.of(fresh))).isTrue();
    }

    @Test
    default void of_sixteen_who_open_one_account_at_once_one_does() {
        AccountId account = Samples.account();
        List<ApiKey> keys = Stream.generate(() -> Samples.apiKey(new Scope(account, Mode.LIVE), PLAN))
                .limit(16)
                .toList();

        List<Boolean> opened = Race.of(
                16,
                runner -> () ->
                        Repeat.untilKnown(() -> engine().accounts().open(account, PLAN, List.of(keys.get(runner)))));

        assertThat(opened).containsOnlyOnce(true);
        assertThat(keys)
                .filteredOn(key -> engine().accounts().key(key.hash()).isPresent())
                .hasSize(1);
    }

    @Test
    default void an_account_whose_opening_was_lost_is_open() {
        ApiKey key = Samples.apiKey(Samples.scope(), PLAN);
        Accounts losing =
                Faults.in(Accounts.class, engine().accounts()).failAfter(1).port();
        assertThatThrownBy(() -> losing.open(key.scope().account(), PLAN, List.of(key)))
                .isInstanceOf(StoreDown.class);

        assertThat(losing.open(key.scope().account(), PLAN, List.of(key))).isFalse();
        assertThat(losing.key(key.hash())).contains(key);
    }

    @Test
    default void a_use_is_noted_once_an_hour_and_never_backwards() {
        ApiKey key = Samples.apiKey(Samples.scope(), PLAN);
        engine().accounts().open(key.scope().account(), PLAN, List.of(key));
        assertThat(engine().lastUsed(key.id())).isEmpty();

        engine().accounts().used(key.id(), NOON);
        engine().accounts().used(key.id(), NOON.plusSeconds(3_599));
        engine().accounts().used(key.id(), NOON.minusSeconds(7_200));
        assertThat(engine().lastUsed(key.id())).contains(NOON);

        engine().accounts().used(key.id(), NOON.plusSeconds(3_600));
        assertThat(engine().lastUsed(key.id())).contains(NOON.plusSeconds(3_600));
    }

    @Test
    default void noting_the_use_of_a_key_that_is_gone_fails_no_request() {
        KeyId gone = Samples.keyId();

        engine().accounts().used(gone, NOON);

        assertThat(engine().accounts().key(Samples.keyHash())).isEmpty();
    }
}
