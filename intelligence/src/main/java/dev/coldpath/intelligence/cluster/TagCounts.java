package dev.coldpath.intelligence.cluster;

import dev.coldpath.intelligence.retrieve.Row;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/// The tags of some rows by how many rows have them, then by name.
final class TagCounts {
    private TagCounts() {}

    /// The first ones.
    ///
    /// @param least how many rows a tag must have
    static List<String> mostFrequent(List<Row> rows, int least, int most) {
        Map<String, Integer> counts = new HashMap<>();
        for (Row row : rows) {
            row.item().tags().forEach(tag -> counts.merge(tag, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(tag -> tag.getValue() >= least)
                .sorted(Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Entry.comparingByKey()))
                .limit(most)
                .map(Entry::getKey)
                .toList();
    }
}
