package dev.coldpath.intelligence.demo;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A made-up item whose date depends on when it is looked at.
///
/// @param undated the item without its date
/// @param ageHours empty: it never has one
/// @param texts what stands for it in each space that it has a vector in
record Post(Item undated, OptionalInt ageHours, Map<VectorName, String> texts) {
    Post {
        texts = Map.copyOf(texts);
    }

    /// The item as of this full hour.
    Item at(Instant hour) {
        return new Item(
                undated.uuid(),
                undated.platform(),
                undated.contentId(),
                undated.url(),
                undated.title(),
                undated.description(),
                undated.tags(),
                undated.contentType(),
                undated.vectorId(),
                undated.author(),
                publishedAt(hour),
                undated.counts(),
                undated.media(),
                undated.canonical(),
                undated.observedAt(),
                undated.embedding(),
                undated.revision());
    }

    /// What an index keeps of it as of this full hour.
    VectorRecord record(Instant hour) {
        return new VectorRecord(
                undated.uuid().toString(),
                Optional.of(undated.uuid()),
                Optional.of(undated.contentId()),
                Optional.of(undated.platform()),
                undated.contentType(),
                undated.url(),
                publishedAt(hour),
                undated.canonical().isPresent());
    }

    private Optional<Instant> publishedAt(Instant hour) {
        return ageHours.isPresent() ? Optional.of(hour.minus(Duration.ofHours(ageHours.getAsInt()))) : Optional.empty();
    }
}
