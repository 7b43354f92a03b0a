package dev.coldpath.intelligence.caption;

import dev.coldpath.intelligence.content.Item;
import java.util.List;

/// Items that tell one story and have no label yet.
///
/// @param id no other story has it
/// @param items the best first
/// @param medoid the one in the middle
public record Story(String id, List<Item> items, Item medoid, int creators, int platforms) {
    public Story {
        items = List.copyOf(items);
    }
}
