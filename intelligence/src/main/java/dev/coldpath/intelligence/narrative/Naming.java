package dev.coldpath.intelligence.narrative;

import dev.coldpath.intelligence.content.Item;
import java.util.List;

/// Gives the narratives of one window their labels and summaries.
public interface Naming {
    /// A name for each, in their order. They come with the highest trend score first, so that what is dear can be
    /// spent on the first of them.
    List<Name> of(List<Story> stories);

    /// A narrative without a name.
    ///
    /// @param members by relevance; the first represents it
    /// @param topTags the seed tag first
    record Story(List<Item> members, List<String> topTags, int creatorCount, int platformCount) {
        public Story {
            members = List.copyOf(members);
            topTags = List.copyOf(topTags);
        }
    }

    record Name(String label, String summary) {}
}
