package dev.coldpath.bench;

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
        List<Point> points = new ArrayList<>();
        try (LuceneVectors index = LuceneVectors.open(folder, Map.of(VectorName.TEXT, Space.given(LENGTH)))) {
            List<VectorEntry> batch = new ArrayList<>();
            for (int i = 0; i < vectors; i++) {
                points.add(point(random));
                batch.add(entry(i, points.getLast()));
                if (batch.size() == BATCH || i + 1 == vectors) {
                    index.put(batch);
                    batch.clear();
                }
            }
            return measure(index, points, random);
        } finally {
            Folders.delete(folder);
        }
    }

    private static NearestRun measure(LuceneVectors index, List<Point> points, Random random) {
        float[][] numbers = points.stream().map(Point::numbers).toArray(float[][]::new);
        double[] ours = new double[TURNS];
        double[] bare = new double[TURNS];
        double found = 0;
        for (int i = 0; i < 2 * TURNS; i++) {
            Point query = point(random);
            long start = System.nanoTime();
            List<VectorHit> hits =
                    index.search(new VectorQuery(VectorName.TEXT, query, DEPTH, VectorQuery.Filter.NONE));
            long between = System.nanoTime();
            int heaped = heap(numbers, query.numbers());
            bare[i % TURNS] = (System.nanoTime() - between) / 1e6;
            ours[i % TURNS] = (between - start) / 1e6;
            Set<UUID> nearest = nearest(points, query, heaped);
            found += hits.stream()
                            .filter(hit ->
                                    nearest.contains(hit.record().contentId().orElseThrow()))
                            .count()
                    / (double) nearest.size();
        }
        return new NearestRun(points.size(), median(ours), median(bare), found / (2 * TURNS));
    }

    private record Seen(float product, int index) {}

    /// Single precision names some neighbours wrongly, so nothing but its time is of use.
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

    private static Set<UUID> nearest(List<Point> points, Point query, int count) {
        double[] certainties = points.parallelStream()
                .mapToDouble(point -> point.certainty(query))
                .toArray();
        return IntStream.range(0, certainties.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -certainties[i])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(count)
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
