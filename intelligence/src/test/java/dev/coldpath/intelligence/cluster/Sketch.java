package dev.coldpath.intelligence.cluster;

import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.retrieve.Row.Match;
import dev.coldpath.intelligence.retrieve.Row.Scores;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// A row in few words, for tests of narratives and of what is said about them.
///
/// @param number names it: the same number, the same uuid
public record Sketch(
        int number,
        String platform,
        Optional<String> handle,
        Optional<String> title,
        Optional<String> description,
        List<String> tags,
        double engagement,
        double recency) {
    public static Sketch of(int number, String... tags) {
        return new Sketch(
                number,
                "TIKTOK",
                Optional.of("creator" + number),
                Optional.empty(),
                Optional.empty(),
                List.of(tags),
                0.5,
                0.5);
    }

    public Sketch on(String site) {
        return new Sketch(number, site, handle, title, description, tags, engagement, recency);
    }

    public Sketch by(String author) {
        return new Sketch(number, platform, Optional.of(author), title, description, tags, engagement, recency);
    }

    public Sketch anonymous() {
        return new Sketch(number, platform, Optional.empty(), title, description, tags, engagement, recency);
    }

    public Sketch titled(String text) {
        return new Sketch(number, platform, handle, Optional.of(text), description, tags, engagement, recency);
    }

    public Sketch described(String text) {
        return new Sketch(number, platform, handle, title, Optional.of(text), tags, engagement, recency);
    }

    public Sketch scoring(double engaging, double recent) {
        return new Sketch(number, platform, handle, title, description, tags, engaging, recent);
    }

    public static UUID uuid(int number) {
        return new UUID(0, number);
    }

    public Item item() {
        Author author = new Author(
                handle,
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
        Counts counts =
                new Counts(OptionalLong.of(1_000), OptionalLong.of(100), OptionalLong.empty(), OptionalLong.of(10));
        return new Item(
                uuid(number),
                platform,
                "post" + number,
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
                Item.Embedding.NONE,
                1);
    }

    public Row row() {
        return new Row(
                item(),
                new Match(0.01, 0.5, List.of(VectorName.TEXT)),
                new Scores(0.5, engagement, recency, 0.5, 0.5, 0.5));
    }

    /// Rows in rank order, numbered from 1.
    public static List<Row> rows(List<Sketch> sketches) {
        return sketches.stream().map(Sketch::row).toList();
    }

    /// So many rows without tags.
    public static List<Row> bare(int count) {
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            rows.add(of(number).row());
        }
        return rows;
    }

    /// Each row's vector, in rank order, in the text space.
    public static Map<VectorName, Map<UUID, Point>> text(List<Row> rows, List<float[]> vectors) {
        return Map.of(VectorName.TEXT, byUuid(rows, vectors));
    }

    /// Each row's vector, in rank order; rows beyond the last vector have none.
    public static Map<UUID, Point> byUuid(List<Row> rows, List<float[]> vectors) {
        Map<UUID, Point> byUuid = new HashMap<>();
        for (int i = 0; i < vectors.size(); i++) {
            byUuid.put(rows.get(i).uuid(), Point.towards(vectors.get(i)));
        }
        return byUuid;
    }
}
