package dev.coldpath.intelligence.narrative;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.Saturated;
import dev.coldpath.intelligence.narrative.TagGroup.Relevant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A group of items as it is counted, before it is compared with the others of its window.
record Draft(TagGroup group, Posters posters, int platformCount, Halves halves) {
    /// Engagement and items of the earlier and the later half of a window. The middle itself is later.
    record Halves(long earlier, long later, int laterItems) {
        static Halves of(List<Item> items, Instant middle) {
            List<Item> later =
                    items.stream().filter(item -> isLater(item, middle)).toList();
            List<Item> earlier =
                    items.stream().filter(item -> !isLater(item, middle)).toList();
            return new Halves(engagement(earlier), engagement(later), later.size());
        }

        private static boolean isLater(Item item, Instant middle) {
            return item.publishedAt().filter(at -> !at.isBefore(middle)).isPresent();
        }

        double momentum() {
            double both = (double) later + earlier;
            return both > 0 ? 0.5 + 0.5 * ((double) later - earlier) / both : 0.5;
        }
    }

    static Draft of(TagGroup group, Instant now, Duration length) {
        List<Item> items = group.items();
        int platforms = (int) items.stream().map(Item::platform).distinct().count();
        Instant middle = now.minus(length.dividedBy(2));
        return new Draft(group, Posters.of(group), platforms, Halves.of(items, middle));
    }

    static long engagement(List<Item> items) {
        return Saturated.sum(
                items.stream().mapToLong(item -> item.counts().engagement()).toArray());
    }

    int contentCount() {
        return group.members().size();
    }

    int creatorCount() {
        return posters.count();
    }

    long totalEngagement() {
        return engagement(group.items());
    }

    double diversity() {
        return (double) creatorCount() / contentCount();
    }

    /// How many items it has, on a scale where twice as many is a step.
    double bulk() {
        return StrictMath.log1p(contentCount());
    }

    /// How much engagement it has in an hour, on such a scale.
    double pace(Duration length) {
        return StrictMath.log1p((double) totalEngagement() / length.toHours());
    }

    Relevant representative() {
        return group.members().getFirst();
    }
}
