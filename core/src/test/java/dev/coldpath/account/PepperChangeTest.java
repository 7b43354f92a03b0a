package dev.coldpath.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.KeptPeppers.Kept;
import dev.coldpath.account.KeyMint.Minted;
import dev.coldpath.plan.Plans;
import dev.coldpath.store.StoreDown;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A pepper is replaced while several processes answer, each of which learns of it when it happens to.
class PepperChangeTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Plans PLANS = Plans.builtIn();
    private static final Pepper OLD = new Pepper(new byte[32]);
    private static final Pepper NEW =
            new Pepper("another pepper, of 32 bytes or more".getBytes(StandardCharsets.US_ASCII));

    private Instant now = NOON;
    private Kept kept = new Kept(OLD, NOON.minus(Duration.ofDays(1)), Optional.empty());

    /// Proves X-04: in no history of a change is a key refused, whenever it was made and whoever is asked.
    @Test
    void no_key_is_refused_while_a_pepper_is_replaced() {
        for (long seed = 1; seed <= 200; seed++) {
            play(seed, new Random(seed));
        }
    }

    private void play(long seed, Random chance) {
        now = NOON;
        kept = new Kept(OLD, NOON.minus(Duration.ofDays(1)), Optional.empty());
        MovingAccounts accounts = new MovingAccounts();
        List<Server> processes =
                Stream.generate(() -> new Server(accounts, chance)).limit(3).toList();
        List<Minted> keys =
                new ArrayList<>(List.of(accounts.store(processes.getFirst().made())));
        Instant changed = NOON.plusSeconds(chance.nextInt(600));
        boolean done = false;
        while (now.isBefore(NOON.plus(Duration.ofHours(1)))) {
            now = now.plusMillis(chance.nextInt(40_000));
            if (!done && now.isAfter(changed)) {
                kept = new Kept(NEW, now, Optional.of(OLD));
                done = true;
            }
            Server process = processes.get(chance.nextInt(processes.size()));
            if (chance.nextInt(20) == 0) {
                keys.add(accounts.store(process.made()));
            }
            Minted key = keys.get(chance.nextInt(keys.size()));
            assertThat(process.asked(key)).as("seed %d at %s", seed, now).isPresent();
        }
        now = now.plusSeconds(60);
        assertThat(keys).as("seed %d", seed).allSatisfy(key -> {
            processes.getLast().asked(key);
            assertThat(accounts.key(NEW.hash(key.secret().reveal()))).isPresent();
            assertThat(accounts.key(OLD.hash(key.secret().reveal()))).isEmpty();
        });
    }

    @Test
    void a_key_that_moves_between_two_looks_is_found() {
        MovingAccounts accounts = new MovingAccounts();
        Minted key = accounts.store(process(accounts).made());
        kept = new Kept(NEW, NOON.minus(KeptPeppers.SETTLED_AFTER), Optional.of(OLD));
        Server process = process(accounts);
        accounts.afterNextLook(
                () -> accounts.move(key.stored(), NEW.hash(key.secret().reveal()), now));

        assertThat(process.asked(key)).isPresent();
    }

    @Test
    void a_key_that_is_not_used_between_two_changes_opens_nothing_any_more() {
        MovingAccounts accounts = new MovingAccounts();
        Minted key = accounts.store(process(accounts).made());
        Pepper newer = new Pepper("a third pepper, of 32 bytes or more".getBytes(StandardCharsets.US_ASCII));
        kept = new Kept(newer, NOON.minus(KeptPeppers.SETTLED_AFTER), Optional.of(NEW));

        assertThat(process(accounts).asked(key)).isEmpty();
    }

    @Test
    void an_unknown_key_is_looked_up_three_times_and_a_moved_one_once() {
        MovingAccounts accounts = new MovingAccounts();
        Minted key = accounts.store(process(accounts).made());
        kept = new Kept(NEW, NOON.minus(KeptPeppers.SETTLED_AFTER), Optional.of(OLD));
        Server process = process(accounts);

        process.asked(new Server(accounts, new Random(2)).made());
        assertThat(accounts.looks).isEqualTo(3);

        process.asked(key);
        now = NOON.plusSeconds(30);
        accounts.looks = 0;
        process.asked(key);
        assertThat(accounts.looks).isEqualTo(1);
    }

    private Server process(MovingAccounts accounts) {
        return new Server(accounts, new Random(1));
    }

    /// One of several that answer and make keys. Its store of peppers is not always there.
    private final class Server {
        private final KeptPeppers peppers;
        private final Callers callers;
        private final Random chance;

        Server(Accounts accounts, Random chance) {
            this.chance = chance;
            this.peppers = new KeptPeppers(this::read, () -> now);
            this.callers = new Callers(accounts, peppers, PLANS);
            peppers.all();
        }

        private Kept read() {
            if (now.isAfter(NOON) && chance.nextInt(4) > 0) {
                throw new StoreDown("peppers: no answer");
            }
            return kept;
        }

        Minted made() {
            KeyMint mint = new KeyMint(chance, answered(peppers::get));
            return mint.key(new Scope(mint.account(), Mode.LIVE), "growth", "", now);
        }

        Optional<Caller> asked(Minted key) {
            return answered(() -> callers.find(List.of(key.secret().reveal()), "192.0.2.7", now));
        }

        /// Who is told that a store is down asks again.
        private static <T> T answered(Supplier<T> question) {
            Optional<T> answer = Optional.empty();
            while (answer.isEmpty()) {
                answer = asked(question);
            }
            return answer.get();
        }

        private static <T> Optional<T> asked(Supplier<T> question) {
            try {
                return Optional.of(question.get());
            } catch (StoreDown _) {
                return Optional.empty();
            }
        }
    }

    /// Accounts in memory whose keys can move.
    private static final class MovingAccounts implements Accounts {
        private final Map<KeyHash, ApiKey> keys = new HashMap<>();
        private Runnable meanwhile = () -> {};
        private int looks;

        Minted store(Minted key) {
            keys.put(key.stored().hash(), key.stored());
            return key;
        }

        void afterNextLook(Runnable happens) {
            meanwhile = happens;
        }

        @Override
        public Optional<ApiKey> key(KeyHash hash) {
            looks++;
            Optional<ApiKey> found = Optional.ofNullable(keys.get(hash));
            Runnable happens = meanwhile;
            meanwhile = () -> {};
            happens.run();
            return found;
        }

        @Override
        public void used(KeyId id, Instant at) {
            // nobody asks here
        }

        @Override
        public void move(ApiKey seen, KeyHash next, Instant now) {
            ApiKey key = keys.remove(seen.hash());
            if (key != null) {
                keys.put(next, key.under(next));
            }
        }

        @Override
        public boolean open(AccountId account, String plan, List<ApiKey> opened) {
            throw new IllegalStateException("no account is opened here");
        }
    }
}
