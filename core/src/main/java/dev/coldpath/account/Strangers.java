package dev.coldpath.account;

import dev.coldpath.store.ShortMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Throttles network addresses that send unknown keys. After sixty of them within a minute, nothing is looked up for
/// that address until a minute has passed since the first: guessing costs the guesser time and the store nothing.
/// Look-ups that are under way at the same moment are not yet counted, and each process counts its own requests
/// alone.
final class Strangers {
    private static final int MOST_IN_VAIN = 60;
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 4_000;

    private final ShortMemory<String, Deque<Instant>> inVain = new ShortMemory<>(MOST_ADDRESSES);

    /// Whether nothing is to be looked up for that address now.
    synchronized boolean shunned(String address, Instant now) {
        return inVain.recall(address, now)
                .filter(latest -> latest.size() == MOST_IN_VAIN)
                .filter(latest -> latest.getFirst().plus(WITHIN).isAfter(now))
                .isPresent();
    }

    /// A key was looked up for that address, and there is none. True: that was one too many.
    synchronized boolean lookedUpInVain(String address, Instant now) {
        Deque<Instant> latest = inVain.recall(address, now).orElseGet(ArrayDeque::new);
        latest.addLast(now);
        if (latest.size() > MOST_IN_VAIN) {
            latest.removeFirst();
        }
        inVain.keep(address, latest, now.plus(WITHIN));
        return shunned(address, now);
    }
}
