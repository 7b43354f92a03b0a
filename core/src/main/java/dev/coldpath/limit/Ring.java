package dev.coldpath.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Counts by UTC minute over a rolling window: its whole minutes and the running one. Whatever was counted in the last
/// `window` is in the sum, so a limit on the sum holds for every rolling window; a count stays up to a minute longer
/// than the window and never shorter.
///
/// @param window whole minutes
/// @param counts by minutes since 1970, each positive, the oldest at most `window` before the newest asked for
public record Ring(int window, NavigableMap<Long, Integer> counts) {
    private static final long MILLIS_PER_MINUTE = 60_000;

    public Ring {
        if (window < 1) {
            throw new IllegalArgumentException("ring: window of " + window + " minutes");
        }
        if (counts.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("ring: a count is not positive");
        }
        counts = Collections.unmodifiableNavigableMap(new TreeMap<>(counts));
    }

    public static Ring empty(Duration window) {
        return new Ring(Math.toIntExact(window.toMinutes()), new TreeMap<>());
    }

    public static long minuteOf(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), MILLIS_PER_MINUTE);
    }

    /// The same without what has left the window by then.
    public Ring at(Instant now) {
        return new Ring(window, counts.tailMap(minuteOf(now) - window, true));
    }

    /// One more in that minute.
    public Ring plus(Instant at) {
        NavigableMap<Long, Integer> more = new TreeMap<>(counts);
        more.merge(minuteOf(at), 1, Integer::sum);
        return new Ring(window, more);
    }

    /// One less in that minute, if any is still counted there.
    public Ring minus(Instant at) {
        NavigableMap<Long, Integer> less = new TreeMap<>(counts);
        less.computeIfPresent(minuteOf(at), (_, count) -> count > 1 ? count - 1 : null);
        return new Ring(window, less);
    }

    public int sum() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many were counted at `from` or later; exact when that is the beginning of a minute.
    public int since(Instant from) {
        return counts.tailMap(minuteOf(from), true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /// How long until the sum is below the limit if nothing more is counted; zero when it is. A limit of none at all is
    /// never cleared: the answer is then when the window will be empty.
    public Duration clears(int limit, Instant now) {
        long tooMany = (long) sum() - limit + 1;
        if (tooMany <= 0) {
            return Duration.ZERO;
        }
        long leaves = minuteOf(now);
        for (Map.Entry<Long, Integer> each : counts.entrySet()) {
            leaves = each.getKey();
            tooMany -= each.getValue();
            if (tooMany <= 0) {
                break;
            }
        }
        Instant empty = Instant.ofEpochMilli((leaves + window + 1) * MILLIS_PER_MINUTE);
        return Duration.between(now, empty);
    }
}
