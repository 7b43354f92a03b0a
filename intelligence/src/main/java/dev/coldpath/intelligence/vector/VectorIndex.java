package dev.coldpath.intelligence.vector;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Finds the nearest vectors. Every method throws [UpstreamFailed] when the index does not do its work.
public interface VectorIndex {
    /// The nearest records that the filter admits: by certainty, the highest first, ties by id.
    List<VectorHit> search(VectorQuery query);

    /// Whether the space holds any vector at all.
    boolean holdsAny(VectorName space);

    /// The points of these items, as stored; items without one are missing.
    ///
    /// @param items each with the place its record names
    Map<UUID, Point> points(VectorName space, Map<UUID, Place> items);

    /// Adds these, each over what stood under its id in its place or in those it left.
    void put(List<VectorEntry> entries);

    /// Takes these items' vectors out of every space; unknown ones are no matter.
    void remove(Collection<UUID> items);

    /// Takes these items' vectors out of one space, wherever they stand; unknown ones are no matter.
    void remove(VectorName space, Collection<UUID> items);
}
