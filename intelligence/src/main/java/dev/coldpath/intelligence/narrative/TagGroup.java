package dev.coldpath.intelligence.narrative;

import dev.coldpath.intelligence.content.Item;
import java.util.List;

/// Items that gather around one tag.
///
/// @param seed the tag
/// @param topTags the seed, and the tags that keep it company
/// @param members by relevance, the highest first, ties by uuid
record TagGroup(String seed, List<String> topTags, List<Relevant> members) {
    TagGroup {
        topTags = List.copyOf(topTags);
        members = List.copyOf(members);
    }

    record Relevant(Item item, double relevance) {}

    List<Item> items() {
        return members.stream().map(Relevant::item).toList();
    }
}
