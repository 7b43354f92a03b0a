package dev.coldpath.account;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The peppers as a store keeps them, read on first use and then every few minutes. So every process knows a new
/// pepper before the first hash is made with it, and none meets a key that it cannot find.
public final class KeptPeppers implements PepperSource {
    /// How long a process goes on with what it has read.
    static final Duration READ_EVERY = Duration.ofMinutes(5);

    /// How long it goes on while the store does not answer.
    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    /// How old a pepper is when it is first written with: older than what any process goes on with, and five minutes
    /// for clocks that differ.
    public static final Duration SETTLED_AFTER = Duration.ofMinutes(15);

    private final Store store;
    private final InstantSource time;
    private @Nullable Kept read;
    private Instant goodUntil = Instant.EPOCH;
    private Instant readAgainAt = Instant.EPOCH;

    /// Where the peppers are kept.
    public interface Store {
        /// What is kept now.
        ///
        /// @throws StoreDown the store does not answer
        Kept read();
    }

    /// What a store keeps.
    ///
    /// @param since when the newest was put there
    /// @param before the one it took the place of
    public record Kept(Pepper newest, Instant since, Optional<Pepper> before) {
        /// Whether the newest is what hashes are made with by that instant.
        public boolean settled(Instant now) {
            return before.isEmpty() || !now.isBefore(since.plus(SETTLED_AFTER));
        }

        /// As they are in force at that instant.
        public Peppers at(Instant now) {
            return settled(now)
                    ? new Peppers(newest, before, before.isPresent())
                    : new Peppers(before.orElseThrow(), Optional.of(newest), false);
        }
    }

    public KeptPeppers(Store store, InstantSource time) {
        this.store = store;
        this.time = time;
    }

    @Override
    public Pepper get() {
        return all().writing();
    }

    @Override
    public synchronized Peppers all() {
        Instant now = time.instant();
        Kept known = read;
        if (known == null || !now.isBefore(readAgainAt)) {
            known = readAgain(known, now);
        }
        return known.at(now);
    }

    private Kept readAgain(@Nullable Kept known, Instant now) {
        try {
            Kept fresh = store.read();
            read = fresh;
            goodUntil = now.plus(GOOD_FOR);
            readAgainAt = now.plus(READ_EVERY);
            return fresh;
        } catch (StoreDown e) {
            if (known == null || !now.isBefore(goodUntil)) {
                throw e;
            }
            Instant soon = now.plus(TRY_AGAIN);
            readAgainAt = soon.isBefore(goodUntil) ? soon : goodUntil;
            return known;
        }
    }
}
