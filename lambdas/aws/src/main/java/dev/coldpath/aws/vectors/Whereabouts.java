package dev.coldpath.aws.vectors;

import dev.coldpath.intelligence.vector.VectorName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where vectors were seen last, the newest so many: what a search found is asked for next, and need not be looked for
/// in every index.
final class Whereabouts {
    private static final int MOST = 50_000;

    private record Key(VectorName space, String id) {}

    private final Map<Key, Shelf> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Shelf> eldest) {
            return size() > MOST;
        }
    };

    synchronized void note(String id, Shelf shelf) {
        seen.put(new Key(shelf.space(), id), shelf);
    }

    /// May be out of date.
    synchronized Optional<Shelf> of(VectorName space, String id) {
        return Optional.ofNullable(seen.get(new Key(space, id)));
    }
}
