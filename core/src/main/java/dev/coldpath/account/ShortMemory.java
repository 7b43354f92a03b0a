package dev.coldpath.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Remembers a bounded number of answers, each until its own instant; the longest untouched is dropped first.
final class ShortMemory<K, V> {
    private record Kept<V>(V value, Instant until) {}

    private final Map<K, Kept<V>> entries;

    ShortMemory(int most) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<V> recall(K key, Instant now) {
        Kept<V> kept = entries.get(key);
        return kept != null && now.isBefore(kept.until()) ? Optional.of(kept.value()) : Optional.empty();
    }

    synchronized void keep(K key, V value, Instant until) {
        entries.put(key, new Kept<>(value, until));
    }
}
