package dev.coldpath.intelligence.analyse;

import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.Item.Embedding;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.retrieve.Row.Match;
import dev.coldpath.intelligence.retrieve.Row.Scores;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// A row in the making, for tests: it has what a test says and nothing else.
public record Post(
        UUID uuid,
        String platform,
        Optional<String> handle,
        OptionalLong followers,
        List<String> tags,
        Optional<String> title,
        Optional<String> description,
        long views,
        double engagement,
        double total) {
    /// The post with this number.
    public static Post of(int number) {
        return new Post(
                new UUID(7, number),
                "TIKTOK",
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0);
    }

    public Post on(String where) {
        return new Post(uuid, where, handle, followers, tags, title, description, views, engagement, total);
    }

    public Post by(String who) {
        return new Post(
                uuid, platform, Optional.of(who), followers, tags, title, description, views, engagement, total);
    }

    public Post followed(long count) {
        return new Post(
                uuid, platform, handle, OptionalLong.of(count), tags, title, description, views, engagement, total);
    }

    public Post tagged(String... names) {
        return new Post(
                uuid, platform, handle, followers, List.of(names), title, description, views, engagement, total);
    }

    public Post titled(String text) {
        return new Post(
                uuid, platform, handle, followers, tags, Optional.of(text), description, views, engagement, total);
    }

    public Post described(String text) {
        return new Post(uuid, platform, handle, followers, tags, title, Optional.of(text), views, engagement, total);
    }

    public Post viewed(long count) {
        return new Post(uuid, platform, handle, followers, tags, title, description, count, engagement, total);
    }

    public Post engaging(double score) {
        return new Post(uuid, platform, handle, followers, tags, title, description, views, score, total);
    }

    public Post scored(double score) {
        return new Post(uuid, platform, handle, followers, tags, title, description, views, engagement, score);
    }

    public Row row() {
        return new Row(item(), new Match(0.016393, 0.9, List.of()), new Scores(0, engagement, 0.5, 0, 0, total));
    }

    private Item item() {
        Author author = new Author(
                handle,
                Optional.empty(),
                followers,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
        Counts counts =
                new Counts(OptionalLong.of(views), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
        return new Item(
                uuid,
                platform,
                "c" + uuid.getLeastSignificantBits(),
                Optional.empty(),
                title,
                description,
                tags,
                Optional.empty(),
                Optional.empty(),
                author,
                Optional.empty(),
                counts,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Embedding.NONE,
                1);
    }
}
