package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.vector.Point;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Makes the vectors of one space for items that were given none.
interface VectorMaker {
    /// The hash of what this item's vector is made from, and by which model; empty when there is nothing to make one
    /// of.
    Optional<String> source(Item item);

    /// The points of these items, each of which has a source. Those that could not be made are missing.
    Map<UUID, Point> make(List<Item> items);
}
