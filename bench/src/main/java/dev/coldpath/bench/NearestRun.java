package dev.coldpath.bench;

import dev.coldpath.bench.folder.Folders;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.Space;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import dev.coldpath.intelligence.vector.VectorRecord;
import dev.coldpath.local.vectors.LuceneVectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.VectorUtil;

/// Finds the thousand nearest of a hundred thousand vectors with the index, and with the library's bare dot product
/// over an array, in turn.
///
/// @param ours the median in milliseconds
/// @param bare the same of the bare product and a heap
/// @param recall how much of the nearest the index finds, as double precision and, of equally near ones, the ids tell
/// them
public record NearestRun(int vectors, double ours, double bare, double recall) {
    private static final int LENGTH = 384;
    private static final int DEPTH = 1_000;
    private static final int BATCH = 5_000;
    private static final int TURNS = 60;

    static NearestRun of(int vectors) throws IOException {
        Path folder = Folders.create();
        Random random = new Random(42);
        try {
            List<Point> points =
                    Stream.generate(() -> point(random)).limit(vectors).toList();
            try (LuceneVectors index = open(folder)) {
                fill(index, points);
            }
            // closed and opened again: the library merges for a while after the last is in, and closing waits for that
            try (LuceneVectors index = open(folder)) {
                return measure(index, points, random);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static LuceneVectors open(Path folder) {
        return LuceneVectors.open(folder, Map.of(VectorName.TEXT, Space.given(LENGTH)));
    }

    private static void fill(LuceneVectors index, List<Point> points) {
        for (int from = 0; from < points.size(); from += BATCH) {
            index.put(IntStream.range(from, Math.min(points.size(), from + BATCH))
                    .mapToObj(i -> entry(i, points.get(i)))
                    .toList());
        }
    }

    private static NearestRun measure(LuceneVectors index, List<Point> points, Random random) {
        float[][] numbers = points.stream().map(Point::numbers).toArray(float[][]::new);
        List<Point> queries =
                Stream.generate(() -> point(random)).limit(2 * TURNS).toList();
        List<List<VectorHit>> found = new ArrayList<>();
        double[] ours = new double[TURNS];
        double[] bare = new double[TURNS];
        for (int i = 0; i < queries.size(); i++) {
            Point query = queries.get(i);
            long start = System.nanoTime();
            found.add(index.search(new VectorQuery(VectorName.TEXT, query, DEPTH, VectorQuery.Filter.NONE)));
            long between = System.nanoTime();
            int heaped = heap(numbers, query.numbers());
            bare[i % TURNS] = (System.nanoTime() - between) / 1e6;
            ours[i % TURNS] = (between - start) / 1e6;
            if (heaped != DEPTH) {
                throw new IllegalStateException("the bare product found " + heaped);
            }
        }
        return new NearestRun(points.size(), median(ours), median(bare), recall(points, queries, found));
    }

    /// Told when all is timed: it fills the caches with other things, and the heap.
    private static double recall(List<Point> points, List<Point> queries, List<List<VectorHit>> found) {
        return IntStream.range(0, queries.size())
                .mapToDouble(i -> recall(nearest(points, queries.get(i)), found.get(i)))
                .average()
                .orElseThrow();
    }

    private static double recall(Set<UUID> nearest, List<VectorHit> found) {
        long hit = found.stream()
                .filter(each -> nearest.contains(each.record().contentId().orElseThrow()))
                .count();
        return (double) hit / nearest.size();
    }

    private record Seen(float product, int index) {}

    /// Single precision names some neighbours wrongly, so nothing but its time is of use. What is returned is looked
    /// at, or the compiler might leave all of it out.
    ///
    /// @return how many it found
    private static int heap(float[][] numbers, float[] query) {
        PriorityQueue<Seen> best = new PriorityQueue<>((a, b) -> Float.compare(a.product(), b.product()));
        for (int i = 0; i < numbers.length; i++) {
            float product = VectorUtil.dotProduct(numbers[i], query);
            if (best.size() < DEPTH) {
                best.add(new Seen(product, i));
            } else if (product > best.peek().product()) {
                best.poll();
                best.add(new Seen(product, i));
            }
        }
        return best.size();
    }

    private static Set<UUID> nearest(List<Point> points, Point query) {
        double[] certainties = points.parallelStream()
                .mapToDouble(point -> point.certainty(query))
                .toArray();
        return IntStream.range(0, certainties.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -certainties[i])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(DEPTH)
                .map(i -> new UUID(0, i))
                .collect(Collectors.toSet());
    }

    private static Point point(Random random) {
        float[] numbers = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return Point.towards(numbers);
    }

    private static VectorEntry entry(int index, Point point) {
        UUID id = new UUID(0, index);
        return new VectorEntry(
                VectorName.TEXT,
                new VectorRecord(
                        id.toString(),
                        Optional.of(id),
                        Optional.empty(),
                        Optional.of("TIKTOK"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                point);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
