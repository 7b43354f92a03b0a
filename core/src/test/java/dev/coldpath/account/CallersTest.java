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

    private final KeyMint mint = new KeyMint(new Random(1), PEPPER);
    private final FewAccounts accounts = new FewAccounts();
    private final Callers callers = new Callers(accounts, () -> PEPPER, Plans.builtIn());

    @Test
    void a_stored_key_names_its_scope_and_plan() {
        Minted key = stored(mint.key(new Scope(mint.account(), Mode.LIVE), "growth", "first", NOON));

        Optional<Caller> caller = callers.find(List.of(key.secret().reveal()), NOON);

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
            assertThat(callers.find(header, NOON)).isEmpty();
        }
        assertThat(accounts.reads).isZero();
    }

    /// Proves X-04: a found key is remembered for 30 seconds and no longer.
    @Test
    void a_revoked_key_stops_opening_within_thirty_seconds() {
        Minted key = stored(mint.key(new Scope(mint.account(), Mode.LIVE), "growth", "", NOON));
        List<String> header = List.of(key.secret().reveal());
        assertThat(callers.find(header, NOON)).isPresent();

        accounts.revoke(key.stored());

        assertThat(callers.find(header, NOON.plus(Duration.ofSeconds(30)))).isEmpty();
    }

    @Test
    void a_key_is_read_once_while_it_is_remembered() {
        Minted key = stored(mint.key(new Scope(mint.account(), Mode.TEST), "free", "", NOON));
        for (int second = 0; second < 30; second++) {
            callers.find(List.of(key.secret().reveal()), NOON.plusSeconds(second));
        }

        assertThat(accounts.reads).isEqualTo(1);
    }

    @Test
    void a_key_made_a_moment_after_it_was_asked_for_opens_within_five_seconds() {
        Minted key = mint.key(new Scope(mint.account(), Mode.LIVE), "growth", "", NOON);
        assertThat(callers.find(List.of(key.secret().reveal()), NOON)).isEmpty();

        stored(key);

        assertThat(callers.find(List.of(key.secret().reveal()), NOON.plusSeconds(5)))
                .isPresent();
    }

    /// Proves X-04: an end is kept to the instant, also by who remembers the key.
    @Test
    void a_key_opens_until_its_end_and_no_longer() {
        Minted key = stored(mint.key(new Scope(mint.account(), Mode.LIVE), "growth", "", NOON)
                .on(KeyTerms.UNLIMITED.endingBy(NOON.plusSeconds(3))));
        List<String> header = List.of(key.secret().reveal());

        assertThat(callers.find(header, NOON.plusSeconds(2))).isPresent();
        assertThat(callers.find(header, NOON.plusSeconds(3))).isEmpty();
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

        assertThat(callers.find(List.of(key.secret().reveal()), NOON)).hasValueSatisfying(caller -> {
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
