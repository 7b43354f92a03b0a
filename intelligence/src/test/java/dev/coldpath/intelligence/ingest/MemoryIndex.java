package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorIndex;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Vectors in memory, as drops see them; nobody searches here.
final class MemoryIndex implements VectorIndex {
    final Map<VectorName, Map<UUID, VectorEntry>> spaces = new HashMap<>();
    int puts;
    int looks;

    /// Whether it answers.
    boolean up = true;

    /// Whether it takes vectors.
    boolean takes = true;

    /// Whether it lets vectors go.
    boolean lets = true;

    Optional<VectorEntry> entry(VectorName space, UUID item) {
        return Optional.ofNullable(spaces.getOrDefault(space, Map.of()).get(item));
    }

    @Override
    public List<VectorHit> search(VectorQuery query) {
        throw new UnsupportedOperationException("drops do not search");
    }

    @Override
    public boolean holdsAny(VectorName space) {
        return !spaces.getOrDefault(space, Map.of()).isEmpty();
    }

    @Override
    public Map<UUID, Point> points(VectorName space, Map<UUID, Place> items) {
        answer();
        looks++;
        Map<UUID, Point> points = new HashMap<>();
        items.keySet().forEach(item -> entry(space, item).ifPresent(entry -> points.put(item, entry.point())));
        return points;
    }

    @Override
    public void put(List<VectorEntry> entries) {
        answer();
        allow(takes);
        puts += entries.size();
        entries.forEach(entry -> spaces.computeIfAbsent(entry.space(), _ -> new HashMap<>())
                .put(entry.record().contentId().orElseThrow(), entry));
    }

    @Override
    public void remove(Collection<UUID> items) {
        answer();
        allow(lets);
        spaces.values().forEach(space -> space.keySet().removeAll(new HashSet<>(items)));
    }

    @Override
    public void remove(VectorName space, Collection<UUID> items) {
        answer();
        allow(lets);
        spaces.getOrDefault(space, new HashMap<>()).keySet().removeAll(new HashSet<>(items));
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new UpstreamFailed(429, new IllegalStateException("too much at once"));
        }
    }

    private void answer() {
        if (!up) {
            throw new UpstreamFailed(503, new IllegalStateException("the index is away"));
        }
    }
}
