package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.content.Item;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tags that most items have: by frequency, then by name.
final class FrequentTags {
    private FrequentTags() {}

    static List<String> of(Collection<Item> items, Set<String> except, int most) {
        Map<String, Integer> counts = new HashMap<>();
        for (Item item : items) {
            item.tags().forEach(tag -> counts.merge(tag, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(entry -> !except.contains(entry.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
