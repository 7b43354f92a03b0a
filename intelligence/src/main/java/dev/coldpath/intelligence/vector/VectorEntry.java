package dev.coldpath.intelligence.vector;

import java.util.Set;

/// A vector as it is put into an index.
///
/// @param point of the space's length
/// @param left where it may have stood before; nothing is taken out of any other place
public record VectorEntry(VectorName space, VectorRecord record, Point point, Set<Place> left) {
    public VectorEntry {
        left = Set.copyOf(left);
    }

    /// One that never stood elsewhere.
    public VectorEntry(VectorName space, VectorRecord record, Point point) {
        this(space, record, point, Set.of());
    }
}
