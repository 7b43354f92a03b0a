package dev.coldpath.intelligence.answer;

import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorIndex;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An index that finds everything and gives no points.
///
/// @param status why not
record BusyVectors(VectorIndex inner, int status) implements VectorIndex {
    @Override
    public List<VectorHit> search(VectorQuery query) {
        return inner.search(query);
    }

    @Override
    public boolean holdsAny(VectorName space) {
        return inner.holdsAny(space);
    }

    @Override
    public Map<UUID, Point> points(VectorName space, Map<UUID, Place> items) {
        throw new UpstreamFailed(status, new IllegalStateException("as the test wants it"));
    }

    @Override
    public void put(List<VectorEntry> entries) {
        inner.put(entries);
    }

    @Override
    public void remove(Collection<UUID> items) {
        inner.remove(items);
    }

    @Override
    public void remove(VectorName space, Collection<UUID> items) {
        inner.remove(space, items);
    }
}
