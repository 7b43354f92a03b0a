package dev.coldpath.local.vectors;

import static dev.coldpath.intelligence.vector.VectorName.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorQuery;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import dev.coldpath.intelligence.vector.VectorRecord;
import dev.coldpath.testkit.contract.SampleVectors;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The nearest, against a plain loop over all of them.
@Tag("slow")
class NearestTest {
    private static final int LENGTH = 48;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void looked_through_whole_an_index_misses_nothing_and_mixes_nothing_up() {
        for (long seed = 1; seed <= 6; seed++) {
            Random chance = new Random(seed);
            List<VectorEntry> entries = entries(chance, 1 + chance.nextInt(900), 1 + chance.nextInt(40));
            try (LuceneVectors vectors = filled(seed, entries, Limits.STANDARD)) {
                List<VectorEntry> left = without(vectors, entries, chance);
                for (int ask = 0; ask < 15; ask++) {
                    VectorQuery query = query(chance, 1 + chance.nextInt(left.size() + 2));

                    assertThat(vectors.search(query))
                            .as("seed %d: %s", seed, query)
                            .isEqualTo(plainly(left, query));
                }
            }
        }
    }

    @Test
    void of_thousands_at_one_place_the_smallest_ids_are_found() {
        List<VectorEntry> entries = entries(new Random(1), 20_000, 1);
        try (LuceneVectors vectors = filled(1, entries, Limits.STANDARD)) {
            VectorQuery query = new VectorQuery(TEXT, direction(new Random(2)), 10, Filter.NONE);

            assertThat(vectors.search(query)).isEqualTo(plainly(entries, query));
        }
    }

    @Test
    void a_graph_finds_nearly_all_and_their_certainties_are_exact() {
        List<VectorEntry> entries = entries(new Random(3), 6_000, 6_000);
        try (LuceneVectors vectors = filled(3, entries, new Limits(1_000, 10))) {
            int common = 0;
            for (long seed = 1; seed <= 20; seed++) {
                VectorQuery query = new VectorQuery(TEXT, direction(new Random(-seed)), 100, Filter.NONE);
                List<VectorHit> all = plainly(entries, new VectorQuery(TEXT, query.point(), 6_000, Filter.NONE));

                List<VectorHit> hits = vectors.search(query);

                assertThat(all).containsAll(hits);
                assertThat(hits).hasSize(100).isSortedAccordingTo(NEAREST);
                common += (int)
                        all.subList(0, 100).stream().filter(hits::contains).count();
            }
            assertThat(common).isGreaterThan(20 * 90);
        }
    }

    @Test
    void a_graph_is_left_when_the_filter_admits_few() {
        List<VectorEntry> entries = entries(new Random(4), 3_000, 3_000);
        try (LuceneVectors vectors = filled(4, entries, new Limits(1_500, 10))) {
            VectorQuery query = new VectorQuery(
                    TEXT, direction(new Random(5)), 200, new Filter(Set.of("P1"), Optional.empty(), true));

            assertThat(vectors.search(query)).hasSize(200).isEqualTo(plainly(entries, query));
        }
    }

    private static final Comparator<VectorHit> NEAREST = Comparator.comparingDouble((VectorHit hit) -> -hit.certainty())
            .thenComparing(hit -> hit.record().id());

    private static List<VectorHit> plainly(List<VectorEntry> entries, VectorQuery query) {
        return entries.stream()
                .filter(entry -> query.filter().admits(entry.record()))
                .map(entry -> new VectorHit(entry.record(), entry.point().certainty(query.point())))
                .sorted(NEAREST)
                .limit(query.depth())
                .toList();
    }

    private LuceneVectors filled(long seed, List<VectorEntry> entries, Limits limits) {
        LuceneVectors vectors = LuceneVectors.open(folder.resolve("" + seed), Map.of(), limits);
        int batch = Math.max(1, entries.size() / 3);
        for (int from = 0; from < entries.size(); from += batch) {
            vectors.put(entries.subList(from, Math.min(entries.size(), from + batch)));
        }
        return vectors;
    }

    private static List<VectorEntry> without(LuceneVectors vectors, List<VectorEntry> entries, Random chance) {
        List<VectorEntry> left = new ArrayList<>(entries);
        List<VectorEntry> gone =
                entries.stream().filter(_ -> chance.nextInt(10) == 0).toList();
        vectors.remove(gone.stream()
                .map(entry -> entry.record().contentId().orElseThrow())
                .toList());
        left.removeAll(gone);
        return left;
    }

    /// Around a few places, so that many are equally near, or nearly so.
    private static List<VectorEntry> entries(Random chance, int count, int places) {
        List<Point> around = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            around.add(direction(chance));
        }
        List<VectorEntry> entries = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            Point point = around.get(chance.nextInt(places));
            entries.add(new VectorEntry(TEXT, record(chance, n), chance.nextBoolean() ? point : nudged(point, chance)));
        }
        return entries;
    }

    private static VectorRecord record(Random chance, int n) {
        Optional<Instant> at =
                chance.nextInt(8) == 0 ? Optional.empty() : Optional.of(START.plusSeconds(chance.nextInt(1_000)));
        return SampleVectors.record(
                SampleVectors.id(n).toString(),
                Optional.of(SampleVectors.id(n)),
                Optional.of("P" + chance.nextInt(4)),
                at,
                chance.nextInt(6) == 0);
    }

    private static VectorQuery query(Random chance, int depth) {
        Set<String> platforms = chance.nextBoolean() ? Set.of() : Set.of("P1", "P" + chance.nextInt(2, 6));
        Optional<Instant> since =
                chance.nextBoolean() ? Optional.empty() : Optional.of(START.plusSeconds(chance.nextInt(1_000)));
        return new VectorQuery(TEXT, direction(chance), depth, new Filter(platforms, since, chance.nextBoolean()));
    }

    private static Point direction(Random chance) {
        float[] numbers = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            numbers[i] = (float) chance.nextGaussian();
        }
        return Point.towards(numbers);
    }

    private static Point nudged(Point point, Random chance) {
        float[] numbers = point.numbers();
        numbers[chance.nextInt(LENGTH)] += 1e-6f * chance.nextFloat();
        return Point.towards(numbers);
    }
}
