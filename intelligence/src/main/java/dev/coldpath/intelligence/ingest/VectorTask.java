package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One item whose vectors are to follow it.
///
/// @param before empty: it is new, and no vector is there
/// @param said what its lines say of each space, the last of them where several do
/// @param tried where we put vectors of it while somebody else worked on the same item, so that they may stand
///     there, or be gone; empty: this is the first time
record VectorTask(Optional<Item> before, Item after, Map<VectorName, Said<Point>> said, Set<Place> tried) {
    VectorTask {
        said = Map.copyOf(said);
        tried = Set.copyOf(tried);
    }

    /// An item that only lacks what could not be made before.
    static VectorTask repair(Item item, Set<Place> tried) {
        return new VectorTask(Optional.of(item), item, Map.of(), tried);
    }

    UUID uuid() {
        return after.uuid();
    }

    /// Whether this was tried before.
    boolean again() {
        return !tried.isEmpty();
    }

    /// Where vectors of it are to be put.
    Place place() {
        return VectorRecords.of(after).place();
    }

    /// Where vectors of it may stand.
    Set<Place> left() {
        Set<Place> left = new HashSet<>(tried);
        before.map(item -> VectorRecords.of(item).place()).ifPresent(left::add);
        return left;
    }

    /// Where its vectors come from.
    MadeFrom made() {
        return MadeFrom.read(before.flatMap(item -> item.embedding().of()));
    }

    boolean speaksOf(VectorName space) {
        return said.containsKey(space) && !(said.get(space) instanceof Said.Nothing<Point>);
    }

    /// Whether the index knows the item by other words than it has now.
    boolean renamed() {
        return again()
                || before.filter(item -> !VectorRecords.of(item).equals(VectorRecords.of(after)))
                        .isPresent();
    }
}
