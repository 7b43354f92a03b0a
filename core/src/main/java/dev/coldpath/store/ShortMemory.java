package dev.coldpath.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A bounded cache of answers: each stays until its own instant, and the least recently used is dropped first.
public final class ShortMemory<K, V> {
    private record Kept<V>(V value, Instant until) {}

    private final Map<K, Kept<V>> entries;

    /// Of at most so many.
    public ShortMemory(int most) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    /// Empty when it is not known, or not any more.
    public synchronized Optional<V> recall(K key, Instant now) {
        Kept<V> kept = entries.get(key);
        return kept != null && now.isBefore(kept.until()) ? Optional.of(kept.value()) : Optional.empty();
    }

    public synchronized void keep(K key, V value, Instant until) {
        entries.put(key, new Kept<>(value, until));
    }
}
