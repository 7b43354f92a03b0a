package dev.coldpath.intelligence.analyse;

import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.cluster.Narrative.Breakdown;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Rows and narratives for tests, by a seed: the same seed makes the same.
public record Conversation(List<Row> rows, List<Narrative> narratives) {
    private static final List<String> PLATFORMS = List.of("TIKTOK", "INSTAGRAM", "YOUTUBE", "X");
    private static final List<String> HANDLES = List.of("ana", "Ana", "ANA", "bo", "Bo", "cy", "dee", "eve", "Fay");

    /// At most so many rows, often with equal figures, sometimes with none, and now and then with very many tags.
    public static Conversation of(long seed, int most) {
        Random random = new Random(seed);
        int tags = seed % 40 == 10 ? 160 : 1 + random.nextInt(14);
        boolean silent = random.nextInt(10) == 0;
        List<Row> rows = IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(number -> post(random, number, tags, silent).row())
                .toList();
        return new Conversation(rows, narratives(rows, random));
    }

    /// A narrative of these rows, with the figures that lists and graphs take over.
    public static Narrative narrative(int number, List<Row> rows) {
        List<String> topTags =
                TagUse.of(rows).stream().limit(10).map(TagUse::tag).toList();
        int platforms =
                (int) rows.stream().map(row -> row.item().platform()).distinct().count();
        return new Narrative(
                "query:" + number,
                "Story " + number,
                "What they tell.",
                new Breakdown(0.5, 0.25, 1, 0.125),
                1.0 / number,
                CreatorRows.of(rows).size(),
                platforms,
                topTags,
                rows);
    }

    private static Post post(Random random, int number, int tags, boolean silent) {
        Post post = Post.of(number)
                .on(PLATFORMS.get(random.nextInt(PLATFORMS.size())))
                .tagged(IntStream.range(0, tags)
                        .filter(tag -> random.nextInt(Math.min(2 + tag, 9)) == 0)
                        .mapToObj(tag -> "t" + tag)
                        .toArray(String[]::new))
                .viewed(random.nextInt(5) == 0 ? 0 : random.nextInt(100_000))
                .engaging(silent ? 0 : random.nextBoolean() ? random.nextInt(5) / 4.0 : random.nextDouble())
                .scored(random.nextInt(20) / 20.0);
        Post written = random.nextInt(4) == 0 ? post : post.by(HANDLES.get(random.nextInt(HANDLES.size())));
        return random.nextBoolean() ? written : written.followed(random.nextInt(1_000_000));
    }

    private static List<Narrative> narratives(List<Row> rows, Random random) {
        int count = random.nextInt(6);
        List<List<Row>> clusters = new ArrayList<>();
        IntStream.range(0, count).forEach(_ -> clusters.add(new ArrayList<>()));
        for (Row row : rows) {
            int chosen = random.nextInt(count + 1);
            if (chosen < count) {
                clusters.get(chosen).add(row);
            }
        }
        List<List<Row>> told = clusters.stream()
                .filter(cluster -> !cluster.isEmpty())
                .sorted(Comparator.comparingInt((List<Row> cluster) -> cluster.size())
                        .reversed())
                .toList();
        return IntStream.range(0, told.size())
                .mapToObj(place -> narrative(place + 1, told.get(place)))
                .toList();
    }
}
