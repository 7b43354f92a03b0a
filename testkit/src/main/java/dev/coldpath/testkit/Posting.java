package dev.coldpath.testkit;

import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.Item.Embedding;
import dev.coldpath.intelligence.content.ItemStore.Change;
import dev.coldpath.intelligence.content.Media;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// An item in the making, of which a test says what it cares about. Each is another item.
public final class Posting {
    private final String contentId = Samples.word();
    private UUID uuid = UUID.nameUUIDFromBytes(contentId.getBytes(StandardCharsets.UTF_8));
    private String title = "Smart watch " + contentId;
    private List<String> tags = List.of();
    private Optional<String> vectorId = Optional.empty();
    private Optional<Instant> publishedAt = Optional.of(Samples.NOON);
    private Optional<UUID> canonical = Optional.empty();
    private boolean pending;

    private Posting() {}

    public static Posting any() {
        return new Posting();
    }

    public Posting uuid(String text) {
        uuid = UUID.fromString(text);
        return this;
    }

    public Posting title(String text) {
        title = text;
        return this;
    }

    public Posting tags(String... all) {
        tags = List.of(all);
        return this;
    }

    public Posting vectorId(String id) {
        vectorId = Optional.of(id);
        return this;
    }

    public Posting at(Instant time) {
        publishedAt = Optional.of(time);
        return this;
    }

    public Posting undated() {
        publishedAt = Optional.empty();
        return this;
    }

    public Posting duplicateOf(UUID other) {
        canonical = Optional.of(other);
        return this;
    }

    public Posting pending(boolean lacks) {
        pending = lacks;
        return this;
    }

    /// As it is when it has been stored for the first time.
    public Item item() {
        return item(1);
    }

    public Item item(long revision) {
        return new Item(
                uuid,
                "TIKTOK",
                contentId,
                Optional.of("https://example.com/v/" + contentId),
                Optional.of(title),
                Optional.empty(),
                tags,
                Optional.of("video"),
                vectorId,
                author(),
                publishedAt,
                new Counts(OptionalLong.of(10), OptionalLong.of(0), OptionalLong.empty(), OptionalLong.of(2)),
                List.of(new Media(Media.Type.VIDEO, URI.create("https://example.com/v/" + contentId + ".mp4"))),
                canonical,
                Optional.of(Samples.NOON),
                new Embedding(Optional.of("model:" + contentId), pending),
                revision);
    }

    public ContentKey key() {
        return new ContentKey("TIKTOK", contentId);
    }

    /// The item, stored.
    public Item in(ContentEngine engine) {
        Item item = item();
        write(engine, added(item));
        return item;
    }

    /// The next state of this posting in place of the item, stored.
    public Item over(Item before, ContentEngine engine) {
        Item after = item(before.revision() + 1);
        write(engine, new Change(Optional.of(before), Optional.of(after)));
        return after;
    }

    public static Change added(Item item) {
        return new Change(Optional.empty(), Optional.of(item));
    }

    public static Change removed(Item item) {
        return new Change(Optional.of(item), Optional.empty());
    }

    private static void write(ContentEngine engine, Change change) {
        if (!engine.items().write(List.of(change)).isEmpty()) {
            throw new AssertionError("item " + change.uuid() + ": it was not written");
        }
    }

    private static Author author() {
        return new Author(
                Optional.of("RunLab"),
                Optional.of("Run Lab"),
                OptionalLong.of(50_000),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.of(true),
                Optional.empty());
    }
}
