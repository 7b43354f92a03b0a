package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.List;
import java.util.UUID;

/// A ranked row of a job's content: an item, how it was found, and what it scored. A list of rows is in rank order.
public record Row(Item item, Match match, Scores scores) {
    public UUID uuid() {
        return item.uuid();
    }

    /// How a row was found.
    ///
    /// @param rrfScore the sum of `1/(rank+60)` over its hits
    /// @param rawSimilarity the best certainty over its hits
    /// @param spaces those with a hit, in their order
    public record Match(double rrfScore, double rawSimilarity, List<VectorName> spaces) {
        /// By a shared tag, not by its vectors.
        public static final Match WIDENED = new Match(0, 0, List.of());
    }

    /// What a row scored, each within 0 and 1, not rounded.
    public record Scores(
            double similarity, double engagement, double recency, double reach, double depth, double total) {}
}
