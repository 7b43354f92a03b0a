package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.content.Item;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Items as tests make them: what is not said is unknown.
final class Post {
    private final UUID uuid;
    private final String contentId;
    private String platform = "TIKTOK";
    private List<String> tags = List.of();
    private Optional<String> vectorId = Optional.empty();
    private OptionalLong followers = OptionalLong.empty();
    private Optional<Instant> publishedAt = Optional.empty();
    private Counts counts = Counts.UNKNOWN;
    private Optional<UUID> canonical = Optional.empty();

    private Post(int number) {
        this.uuid = uuid(number);
        this.contentId = "c" + number;
    }

    static UUID uuid(int number) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L + number);
    }

    static Post of(int number) {
        return new Post(number);
    }

    Post on(String name) {
        platform = name;
        return this;
    }

    Post tagged(String... all) {
        tags = List.of(all);
        return this;
    }

    Post at(Instant time) {
        publishedAt = Optional.of(time);
        return this;
    }

    Post knownAs(String id) {
        vectorId = Optional.of(id);
        return this;
    }

    Post followedBy(long many) {
        followers = OptionalLong.of(many);
        return this;
    }

    Post counted(long views, long likes, long comments, long shares) {
        counts = new Counts(
                OptionalLong.of(views), OptionalLong.of(likes), OptionalLong.of(comments), OptionalLong.of(shares));
        return this;
    }

    Post duplicateOf(int number) {
        canonical = Optional.of(uuid(number));
        return this;
    }

    Item item() {
        Author unknown = Author.UNKNOWN;
        Author author = new Author(
                unknown.handle(),
                unknown.name(),
                followers,
                unknown.following(),
                unknown.totalLikes(),
                unknown.videoCount(),
                unknown.isVerified(),
                unknown.isPrivate());
        return new Item(
                uuid,
                platform,
                contentId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                tags,
                Optional.empty(),
                vectorId,
                author,
                publishedAt,
                counts,
                List.of(),
                canonical,
                Optional.empty(),
                Item.Embedding.NONE,
                1);
    }
}
