package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One item whose vectors are to follow it.
///
/// @param before empty: it is new, and no vector is there
/// @param said what its lines say of each space, the last of them where several do
/// @param again whether somebody else worked on the same item meanwhile, so that what we made before may be gone
record VectorTask(Optional<Item> before, Item after, Map<VectorName, Said<Point>> said, boolean again) {
    VectorTask {
        said = Map.copyOf(said);
    }

    /// An item that only lacks what could not be made before.
    static VectorTask repair(Item item, boolean again) {
        return new VectorTask(Optional.of(item), item, Map.of(), again);
    }

    UUID uuid() {
        return after.uuid();
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
        return again
                || before.filter(item -> !VectorRecords.of(item).equals(VectorRecords.of(after)))
                        .isPresent();
    }
}
