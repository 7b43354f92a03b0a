package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.content.Item;
import java.util.List;

/// What shared tags added to the rows that vectors found.
///
/// @param tags by which items were looked for
/// @param items in the order in which they were taken
record Widened(List<String> tags, Source source, List<Item> items) {
    /// Nothing was looked for.
    static final Widened SKIPPED = new Widened(List.of(), Source.NONE, List.of());

    /// Whose tags they are.
    enum Source {
        QUERY_HASHTAGS("query_hashtags"),
        TOP_TAGS("phase_a_top_tags"),
        NONE("none");

        private final String wire;

        Source(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }
    }

    boolean isSkipped() {
        return source == Source.NONE;
    }
}
