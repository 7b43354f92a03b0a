package dev.coldpath.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.KeyMint.Minted;
import dev.coldpath.plan.Overrides;
import dev.coldpath.plan.Plans;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallersTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Pepper PEPPER = new Pepper(new byte[32]);
    private static final String SOURCE = "192.0.2.7";

    private final KeyMint mint = new KeyMint(new Random(1), PEPPER);
    private final FewAccounts accounts = new FewAccounts();
    private int bursts;
    private final Callers callers = new Callers(accounts, () -> PEPPER, Plans.builtIn(), () -> bursts++);

    @Test
    void a_stored_key_names_its_scope_and_plan() {
        Minted key = stored(mint.key(new Scope(mint.account(), Mode.LIVE), "growth", "first", NOON));

        Optional<Caller> caller = find(key, NOON);

        assertThat(caller).hasValueSatisfying(found -> {
            assertThat(found.scope()).isEqualTo(key.stored().scope());
            assertThat(found.plan().name()).isEqualTo("growth");
            assertThat(found.live()).isTrue();
        });
    }

    /// Proves.
    @Test
    void a_header_that_cannot_be_a_key_costs_no_read() {
        String good = stored(mint.key(new Scope(mint.account(), Mode.LIVE), "growth", "", NOON))
                .secret()
                .reveal();

        for (List<String> header : List.of(
                List.<String>of(),
                List.of(""),
                List.of("x".repeat(1_000_000)),
                List.of(good, good),
                List.of(good + " "),
                List.of("Bearer " + good),
                List.of(mint.secret(KeyForm.ADMIN).reveal()))) {
            assertThat(callers.find(header, SOURCE, NOON)).isEmpty();
        }
        assertThat(accounts.reads).isZero();
    }

    /// Proves X-04: a found key is remembered for 30 seconds and no longer.
    @Test
    void a_revoked_key_stops_opening_within_thirty_seconds() {
        Minted key = stored(mint.key(new Scope(mint.account(), Mode.LIVE), "growth", "", NOON));
        List<String> header = List.of(key.secret().reveal());
        assertThat(callers.find(header, SOURCE, NOON)).isPresent();

        accounts.revoke(key.stored());

        assertThat(callers.find(header, SOURCE, NOON.plus(Duration.ofSeconds(30))))
                .isEmpty();
    }

    @Test
    void a_key_is_read_once_while_it_is_remembered() {
        Minted key = stored(mint.key(new Scope(mint.account(), Mode.TEST), "free", "", NOON));
        for (int second = 0; second < 30; second++) {
            find(key, NOON.plusSeconds(second));
        }

        assertThat(accounts.reads).isEqualTo(1);
    }

    @Test
    void a_key_made_a_moment_after_it_was_asked_for_opens_within_five_seconds() {
        Minted key = mint.key(new Scope(mint.account(), Mode.LIVE), "growth", "", NOON);
        assertThat(find(key, NOON)).isEmpty();

        stored(key);

        assertThat(find(key, NOON.plusSeconds(5))).isPresent();
    }

    /// Proves X-04: an end is kept to the instant, also by who remembers the key.
    @Test
    void a_key_opens_until_its_end_and_no_longer() {
        Minted key = stored(mint.key(new Scope(mint.account(), Mode.LIVE), "growth", "", NOON)
                .on(KeyTerms.UNLIMITED.endingBy(NOON.plusSeconds(3))));
        List<String> header = List.of(key.secret().reveal());

        assertThat(callers.find(header, SOURCE, NOON.plusSeconds(2))).isPresent();
        assertThat(callers.find(header, SOURCE, NOON.plusSeconds(3))).isEmpty();
    }

    @Test
    void a_caller_has_what_his_key_was_made_for_and_the_caps_of_his_account() {
        AccountId id = mint.account();
        Overrides own = new Overrides(OptionalInt.empty(), OptionalInt.of(3), OptionalInt.empty());
        Account account = new Account(id, "", "growth", own, NOON, true, 1);
        KeyTerms reading = new KeyTerms(Set.of(Access.READ), Optional.empty());
        Minted key = stored(mint.key(new Scope(id, Mode.LIVE), "growth", "", NOON)
                .of(account)
                .on(reading));

        assertThat(find(key, NOON)).hasValueSatisfying(caller -> {
            assertThat(caller.access()).containsExactly(Access.READ);
            assertThat(caller.plan().coldCallsIncluded()).isEqualTo(OptionalInt.of(3));
            assertThat(caller.plan().coldPerAccountDay()).isEqualTo(OptionalInt.of(6));
            assertThat(caller.plan().coldPerKeyHour()).isEqualTo(OptionalInt.of(200));
        });
    }

    @Test
    void a_key_never_shows_itself() {
        Minted key = mint.key(new Scope(mint.account(), Mode.LIVE), "growth", "", NOON);

        assertThat(key.toString())
                .doesNotContain(key.secret().reveal())
                .doesNotContain(key.stored().hash().hex());
    }

    /// Proves X-03.
    @Test
    void after_sixty_unknown_keys_in_a_minute_nothing_is_looked_up_for_their_address() {
        for (int i = 0; i < 60; i++) {
            assertThat(find(unknown(), NOON.plusMillis(i))).isEmpty();
        }
        Minted known = stored(unknown());

        for (int i = 0; i < 100; i++) {
            assertThat(find(unknown(), NOON.plusSeconds(59))).isEmpty();
        }
        assertThat(find(known, NOON.plusMillis(59_999))).isEmpty();
        assertThat(accounts.reads).isEqualTo(60);
        assertThat(find(known, NOON.plusSeconds(60))).isPresent();
    }

    /// Proves X-03.
    @Test
    void whoever_sends_fewer_or_slower_or_from_elsewhere_is_looked_up() {
        for (int i = 0; i < 600; i++) {
            find(unknown(), NOON.plusMillis(1_017L * i));
        }
        assertThat(accounts.reads).isEqualTo(600);
        Instant later = NOON.plusSeconds(3_600);
        for (int i = 0; i < 61; i++) {
            find(unknown(), later);
        }

        Minted known = stored(unknown());
        assertThat(find(known, later)).isEmpty();
        assertThat(callers.find(List.of(known.secret().reveal()), "192.0.2.8", later))
                .isPresent();
    }

    /// Proves X-03: callers who share an address with a guesser, behind a proxy say, can still use their keys.
    @Test
    void of_a_burst_of_unknown_keys_is_told_once() {
        for (int i = 0; i < 59; i++) {
            find(unknown(), NOON.plusMillis(i));
        }
        assertThat(bursts).isZero();

        for (int i = 59; i < 500; i++) {
            find(unknown(), NOON.plusMillis(i));
        }
        assertThat(bursts).isEqualTo(1);
    }

    @Test
    void a_key_that_opened_before_opens_also_from_where_unknown_ones_come_until_it_is_revoked() {
        Minted key = stored(unknown());
        assertThat(find(key, NOON)).isPresent();
        for (int i = 0; i < 100; i++) {
            find(unknown(), NOON.plusSeconds(i / 2));
        }

        assertThat(find(key, NOON.plusSeconds(50))).isPresent();
        accounts.revoke(key.stored());
        assertThat(find(key, NOON.plusSeconds(80))).isEmpty();
    }

    @Test
    void addresses_without_number_are_not_all_remembered() {
        for (int i = 0; i < 60; i++) {
            find(unknown(), NOON);
        }
        Minted known = stored(unknown());
        assertThat(find(known, NOON)).isEmpty();

        for (int i = 0; i < 4_000; i++) {
            callers.find(List.of(unknown().secret().reveal()), "2001:db8::" + i, NOON);
        }

        assertThat(find(known, NOON)).isPresent();
    }

    private Minted unknown() {
        return mint.key(new Scope(mint.account(), Mode.LIVE), "growth", "", NOON);
    }

    private Optional<Caller> find(Minted key, Instant now) {
        return callers.find(List.of(key.secret().reveal()), SOURCE, now);
    }

    private Minted stored(Minted key) {
        accounts.keys.put(key.stored().hash(), key.stored());
        return key;
    }

    /// Accounts in memory that count how often they are read.
    private static final class FewAccounts implements Accounts {
        private final Map<KeyHash, ApiKey> keys = new HashMap<>();
        private int reads;

        @Override
        public Optional<ApiKey> key(KeyHash hash) {
            reads++;
            return Optional.ofNullable(keys.get(hash));
        }

        @Override
        public void used(KeyId id, Instant at) {}

        @Override
        public void move(ApiKey seen, KeyHash next, Instant now) {
            throw new AssertionError("there is one pepper");
        }

        @Override
        public boolean open(AccountId account, String plan, List<ApiKey> opened) {
            opened.forEach(key -> keys.put(key.hash(), key));
            return true;
        }

        private void revoke(ApiKey key) {
            keys.put(
                    key.hash(),
                    new ApiKey(
                            key.id(),
                            key.scope(),
                            key.hash(),
                            key.label(),
                            key.lastFour(),
                            key.plan(),
                            key.createdAt(),
                            false));
        }
    }
}
