package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.ContentUuid;
import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.Item.Embedding;
import dev.coldpath.intelligence.content.ItemStore.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Decides what a line makes of the item it is about. What an item's vectors are made of, and its revision, are no
/// matter here.
final class Upsert {
    private static final String OTHER_ITEM = "uuid does not match the stored item";

    private Upsert() {}

    /// What became of a line.
    sealed interface Outcome {
        /// What is stored is what the line says, or it says nothing of what is not stored.
        record Unchanged() implements Outcome {}

        record Inserted(Item item) implements Outcome {}

        record Updated(Item item) implements Outcome {}

        /// It was observed before what is stored.
        record Stale() implements Outcome {}

        record Deleted() implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    /// Applies a line.
    ///
    /// @param stored what is known of the item; empty: nothing
    /// @param taken whether another item has this id
    static Outcome of(Optional<Item> stored, ContentLine line, Predicate<UUID> taken) {
        UUID uuid = stored.map(Item::uuid).or(line::uuid).orElseGet(() -> ContentUuid.of(line.key()));
        boolean other = line.uuid().filter(id -> !id.equals(uuid)).isPresent();
        if (other || (stored.isEmpty() && !line.deleted() && taken.test(uuid))) {
            return new Outcome.Refused(OTHER_ITEM);
        }
        if (stored.isPresent() && isOlder(line, stored.get())) {
            return new Outcome.Stale();
        }
        if (line.deleted()) {
            return stored.isPresent() ? new Outcome.Deleted() : new Outcome.Unchanged();
        }
        if (stored.isEmpty()) {
            return new Outcome.Inserted(merged(blank(uuid, line), line));
        }
        Item item = merged(stored.get(), line);
        return item.equals(stored.get()) ? new Outcome.Unchanged() : new Outcome.Updated(item);
    }

    private static boolean isOlder(ContentLine line, Item stored) {
        Optional<Instant> observed = line.observedAt().over(Optional.empty());
        return observed.isPresent()
                && stored.observedAt().filter(observed.get()::isBefore).isPresent();
    }

    private static Item blank(UUID uuid, ContentLine line) {
        return new Item(
                uuid,
                line.key().platform(),
                line.key().contentId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Author.UNKNOWN,
                Optional.empty(),
                Counts.UNKNOWN,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Embedding.NONE,
                0);
    }

    private static Item merged(Item stored, ContentLine line) {
        return new Item(
                stored.uuid(),
                stored.platform(),
                stored.contentId(),
                line.url().over(stored.url()),
                line.title().over(stored.title()),
                line.description().over(stored.description()),
                line.tags().over(Optional.of(stored.tags())).orElse(List.of()),
                line.contentType().over(stored.contentType()),
                line.vectorId().over(stored.vectorId()),
                line.author().over(stored.author()),
                line.publishedAt().over(stored.publishedAt()),
                line.counts().over(stored.counts()),
                line.media().over(Optional.of(stored.media())).orElse(List.of()),
                line.canonical().where(id -> !id.equals(stored.uuid())).over(stored.canonical()),
                line.observedAt().over(stored.observedAt()),
                stored.embedding(),
                stored.revision());
    }

    /// The change that makes one state of an item follow another.
    ///
    /// @param embedding what the vectors of the new state were made from
    static Change change(Item before, Item after, Embedding embedding) {
        return new Change(Optional.of(before), Optional.of(stored(after, embedding, before.revision() + 1)));
    }

    /// The change that lets an item begin.
    ///
    /// @param revision none that it had before
    static Change begin(Item first, Embedding embedding, long revision) {
        return new Change(Optional.empty(), Optional.of(stored(first, embedding, revision)));
    }

    private static Item stored(Item state, Embedding embedding, long revision) {
        return new Item(
                state.uuid(),
                state.platform(),
                state.contentId(),
                state.url(),
                state.title(),
                state.description(),
                state.tags(),
                state.contentType(),
                state.vectorId(),
                state.author(),
                state.publishedAt(),
                state.counts(),
                state.media(),
                state.canonical(),
                state.observedAt(),
                embedding,
                revision);
    }
}
