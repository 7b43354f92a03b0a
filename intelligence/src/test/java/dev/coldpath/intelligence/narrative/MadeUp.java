package dev.coldpath.intelligence.narrative;

import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.Item.Embedding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// A made-up item, step by step.
public final class MadeUp {
    private final long number;
    private String platform = "TIKTOK";
    private Optional<Instant> publishedAt = Optional.empty();
    private List<String> tags = List.of();
    private Optional<String> vectorId = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Optional<String> handle = Optional.empty();
    private Optional<UUID> canonical = Optional.empty();
    private Counts counts = Counts.UNKNOWN;

    public MadeUp(long number) {
        this.number = number;
    }

    public static UUID id(long number) {
        return new UUID(0, number);
    }

    public MadeUp on(String name) {
        platform = name;
        return this;
    }

    public MadeUp at(Instant date) {
        publishedAt = Optional.of(date);
        return this;
    }

    public MadeUp tags(String... words) {
        tags = List.of(words);
        return this;
    }

    public MadeUp vectorId(String id) {
        vectorId = Optional.of(id);
        return this;
    }

    public MadeUp saying(String text) {
        description = Optional.of(text);
        return this;
    }

    public MadeUp by(String name) {
        handle = Optional.of(name);
        return this;
    }

    public MadeUp repeating(Item other) {
        canonical = Optional.of(other.uuid());
        return this;
    }

    public MadeUp seen(long views) {
        counts = new Counts(OptionalLong.of(views), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
        return this;
    }

    public Item item() {
        Author none = Author.UNKNOWN;
        return new Item(
                id(number),
                platform,
                "c" + number,
                Optional.empty(),
                Optional.of("item " + number),
                description,
                tags,
                Optional.empty(),
                vectorId,
                new Author(
                        handle,
                        none.name(),
                        none.followers(),
                        none.following(),
                        none.totalLikes(),
                        none.videoCount(),
                        none.isVerified(),
                        none.isPrivate()),
                publishedAt,
                counts,
                List.of(),
                canonical,
                Optional.empty(),
                Embedding.NONE,
                1);
    }
}
