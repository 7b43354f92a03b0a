package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.vector.VectorRecord;
import java.util.Optional;

/// What the index keeps of an item beside each of its vectors.
final class VectorRecords {
    private VectorRecords() {}

    static VectorRecord of(Item item) {
        return new VectorRecord(
                item.uuid().toString(),
                Optional.of(item.uuid()),
                Optional.of(item.contentId()),
                Optional.of(item.platform()),
                item.contentType(),
                item.url(),
                item.publishedAt(),
                item.canonical().isPresent());
    }
}
