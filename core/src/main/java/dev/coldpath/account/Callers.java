package dev.coldpath.account;

import dev.coldpath.plan.Plans;
import dev.coldpath.store.ShortMemory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns the key header of a request into a caller. A header that cannot be a key costs no read.
public final class Callers {
    private static final Duration FOUND_FOR = Duration.ofSeconds(30);
    private static final Duration NOT_FOUND_FOR = Duration.ofSeconds(5);
    private static final Duration PROVEN_FOR = Duration.ofDays(1);
    private static final int MOST_ENTRIES = 10_000;

    private final Accounts accounts;
    private final PepperSource pepper;
    private final Plans plans;
    private final ShortMemory<KeyHash, Optional<ApiKey>> memory = new ShortMemory<>(MOST_ENTRIES);
    private final Strangers strangers = new Strangers();
    private final Runnable burst;
    /// Keys that opened something here: they are looked up again also for an address that sends unknown ones, which may
    /// be a proxy's.
    private final ShortMemory<KeyHash, KeyId> proven = new ShortMemory<>(MOST_ENTRIES);

    /// Gives the pepper when it is first needed, which on a restored snapshot is after the restore.
    public interface PepperSource {
        /// What new hashes and seals are made with.
        Pepper get();

        /// Every pepper that hashes and seals may have been made with.
        default Peppers all() {
            return Peppers.only(get());
        }
    }

    public Callers(Accounts accounts, PepperSource pepper, Plans plans) {
        this(accounts, pepper, plans, () -> {});
    }

    /// Takes its ports.
    ///
    /// @param burst told when an address has sent so many unknown keys that no more is looked up for it
    public Callers(Accounts accounts, PepperSource pepper, Plans plans, Runnable burst) {
        this.burst = burst;
        this.accounts = accounts;
        this.pepper = pepper;
        this.plans = plans;
    }

    /// The caller whose key is the only value of the header; empty when there is no such key, or it opens nothing any
    /// more. Revocation reaches every process within the 30 seconds that a found key is remembered.
    ///
    /// @param source the address it came from, as the host saw it
    public Optional<Caller> find(List<String> header, String source, Instant now) {
        if (header.size() != 1) {
            return Optional.empty();
        }
        String text = header.getFirst();
        return KeyForm.of(text).flatMap(KeyForm::mode).flatMap(mode -> known(text, mode, source, now));
    }

    private Optional<Caller> known(String text, Mode mode, String source, Instant now) {
        Sought sought = Sought.of(text, pepper.all());
        return memory.recall(sought.usual(), now)
                .orElseGet(() -> look(sought, source, now))
                .filter(found -> found.opens(now))
                .filter(found -> found.scope().mode() == mode && sought.fits(found.hash()))
                .flatMap(this::caller);
    }

    /// A key as it may be stored.
    ///
    /// @param hashes by each pepper in force, the writing one first
    /// @param moving whether it is to be stored under the first if it is found by the other
    private record Sought(List<KeyHash> hashes, boolean moving) {
        static Sought of(String text, Peppers peppers) {
            return new Sought(
                    peppers.all().stream().map(pepper -> pepper.hash(text)).toList(), peppers.moving());
        }

        KeyHash usual() {
            return hashes.getFirst();
        }

        /// Where to look, in turn. A key that moves between two looks is where it was not before.
        Stream<KeyHash> looks() {
            return hashes.size() == 1 ? hashes.stream() : Stream.concat(hashes.stream(), Stream.of(usual()));
        }

        boolean movesFrom(KeyHash hash) {
            return moving && !hash.equals(usual());
        }

        boolean fits(KeyHash stored) {
            return hashes.stream().anyMatch(hash -> same(stored, hash));
        }
    }

    private Optional<Caller> caller(ApiKey key) {
        return plans.find(key.plan())
                .map(plan -> new Caller(
                        key.scope(),
                        key.id(),
                        plan.with(key.overrides()),
                        key.terms().access()));
    }

    private Optional<ApiKey> look(Sought sought, String source, Instant now) {
        if (strangers.shunned(source, now) && proven.recall(sought.usual(), now).isEmpty()) {
            return Optional.empty();
        }
        Optional<ApiKey> found =
                sought.looks().flatMap(hash -> accounts.key(hash).stream()).findFirst();
        memory.keep(sought.usual(), found, now.plus(found.isPresent() ? FOUND_FOR : NOT_FOUND_FOR));
        if (found.isEmpty() && strangers.lookedUpInVain(source, now)) {
            burst.run();
        }
        found.filter(key -> key.opens(now)).ifPresent(key -> used(key, sought, now));
        return found;
    }

    private void used(ApiKey key, Sought sought, Instant now) {
        proven.keep(sought.usual(), key.id(), now.plus(PROVEN_FOR));
        accounts.used(key.id(), now);
        if (sought.movesFrom(key.hash())) {
            accounts.move(key, sought.usual(), now);
        }
    }

    private static boolean same(KeyHash one, KeyHash other) {
        return MessageDigest.isEqual(
                one.hex().getBytes(StandardCharsets.US_ASCII), other.hex().getBytes(StandardCharsets.US_ASCII));
    }
}
