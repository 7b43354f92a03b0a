package dev.coldpath.intelligence.demo;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What was planted in the demonstration, and so can be found in it.
///
/// @param narratives in the order of their topics and, in each topic, the strongest trend first
/// @param duplicates items that name another as their canonical one, beside the planted ones
/// @param undated items without a date, as `withoutViews` and `withoutVectors` lack something else
public record DemoTruth(
        List<Planted> narratives,
        Set<UUID> duplicates,
        Set<UUID> undated,
        Set<UUID> withoutViews,
        Set<UUID> withoutVectors) {
    public DemoTruth {
        narratives = List.copyOf(narratives);
        duplicates = Set.copyOf(duplicates);
        undated = Set.copyOf(undated);
        withoutViews = Set.copyOf(withoutViews);
        withoutVectors = Set.copyOf(withoutVectors);
    }

    /// One narrative. In every window, its trend score is higher than that of the next rank in its topic: it has more
    /// and newer items, more reactions and more creators.
    ///
    /// @param rank its trend's place in its topic, 1 the strongest
    /// @param tag all its items have it, and no other planted ones
    /// @param liftTag a fifth of its items have it, and draw eight times the reactions
    /// @param items a hundred
    public record Planted(String topic, int rank, String tag, String liftTag, Set<UUID> items) {
        public Planted {
            items = Set.copyOf(items);
        }
    }
}
