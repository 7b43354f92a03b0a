package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The keys this process has looked up, and when each was last noted as used; the longest untouched is dropped first.
final class SeenKeys {
    private static final int MOST = 10_000;

    private final Map<KeyId, Seen> keys = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<KeyId, Seen> eldest) {
            return size() > MOST;
        }
    };

    private record Seen(KeyHash hash, Instant notedAt) {}

    synchronized void keep(KeyId id, KeyHash hash, Instant notedAt) {
        keys.put(id, new Seen(hash, notedAt));
    }

    /// The key's hash, if its use was last noted at that instant or before.
    synchronized Optional<KeyHash> due(KeyId id, Instant noLaterThan) {
        return Optional.ofNullable(keys.get(id))
                .filter(seen -> !seen.notedAt().isAfter(noLaterThan))
                .map(Seen::hash);
    }
}
