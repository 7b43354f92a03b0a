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

    /// What came of each of these items, all of which have a source.
    Map<UUID, Made> make(List<Item> items);

    /// What came of a source.
    sealed interface Made {
        /// Its vector.
        record Vector(Point point) implements Made {}

        /// None, now or later: the model does not take it.
        record Refused() implements Made {}

        /// None as yet: the source was not to be had, or the model was away.
        record Later() implements Made {}
    }
}
