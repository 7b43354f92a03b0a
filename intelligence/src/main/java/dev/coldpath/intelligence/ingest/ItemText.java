package dev.coldpath.intelligence.ingest;

import static java.util.stream.Collectors.joining;

import dev.coldpath.intelligence.content.Item;
import java.util.Optional;
import java.util.stream.Stream;

/// What a text model is given of an item: title, description and tags, a line each, cut at 2,000 characters.
final class ItemText {
    private static final int LONGEST = 2_000;

    private ItemText() {}

    /// Empty when the item says nothing.
    static Optional<String> of(Item item) {
        String tags = item.tags().stream().map(tag -> "#" + tag).collect(joining(" "));
        String text = Stream.of(item.title().orElse(""), item.description().orElse(""), tags)
                .filter(part -> !part.isBlank())
                .collect(joining("\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(Cut.at(LONGEST, text));
    }
}
