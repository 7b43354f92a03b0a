package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.content.Item;
import java.time.Instant;
import java.util.Comparator;

/// By date, the newest first and undated ones last, then by uuid.
final class Newest {
    static final Comparator<Item> FIRST = Comparator.comparing(
                    (Item item) -> item.publishedAt().orElse(Instant.MIN), Comparator.reverseOrder())
            .thenComparing(Item::uuid, UuidOrder.AS_TEXT);

    private Newest() {}
}
