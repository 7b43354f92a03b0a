package dev.coldpath.intelligence.memory;

import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorIndex;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// An index that compares with every vector it holds, and so misses none. The first vector of a space says how many
/// numbers its vectors have.
///
/// A change replaces the whole space: searches see all of it or nothing of it and never wait. That makes a change as
/// dear as the space is large, which suits content that is put in once.
public final class MemoryVectors implements VectorIndex {
    private static final int REFUSED = 400;

    private volatile Map<VectorName, Scan> spaces = Map.of();

    @Override
    public List<VectorHit> search(VectorQuery query) {
        Scan space = spaces.get(query.space());
        if (space == null) {
            return List.of();
        }
        checked(query.space(), query.point(), space.length());
        return space.search(query.point(), query.depth(), query.filter());
    }

    @Override
    public boolean holdsAny(VectorName space) {
        Scan scan = spaces.get(space);
        return scan != null && !scan.empty();
    }

    @Override
    public Map<UUID, Point> points(VectorName space, Map<UUID, Place> items) {
        Scan scan = spaces.get(space);
        return scan == null ? Map.of() : scan.points(items.keySet());
    }

    @Override
    public synchronized void put(List<VectorEntry> entries) {
        Map<VectorName, Scan> next = new EnumMap<>(VectorName.class);
        next.putAll(spaces);
        Map<VectorName, List<VectorEntry>> bySpace =
                entries.stream().collect(Collectors.groupingBy(VectorEntry::space));
        bySpace.forEach((space, added) -> {
            int first = added.getFirst().point().length();
            Scan before = next.getOrDefault(space, Scan.of(first));
            added.forEach(entry -> checked(space, entry.point(), before.length()));
            next.put(space, before.with(added));
        });
        spaces = next;
    }

    @Override
    public synchronized void remove(Collection<UUID> items) {
        Map<VectorName, Scan> next = new EnumMap<>(VectorName.class);
        spaces.forEach((space, scan) -> next.put(space, without(scan, items)));
        spaces = next;
    }

    @Override
    public synchronized void remove(VectorName space, Collection<UUID> items) {
        Map<VectorName, Scan> next = new EnumMap<>(VectorName.class);
        next.putAll(spaces);
        next.computeIfPresent(space, (_, scan) -> without(scan, items));
        spaces = next;
    }

    private static Scan without(Scan scan, Collection<UUID> items) {
        Set<UUID> gone = Set.copyOf(items);
        return scan.without(record -> record.contentId().filter(gone::contains).isPresent());
    }

    private static void checked(VectorName space, Point point, int length) {
        if (point.length() != length) {
            String message = space.wire() + ": " + point.length() + " numbers, its vectors have " + length;
            throw new UpstreamFailed(REFUSED, new IllegalArgumentException(message));
        }
    }
}
