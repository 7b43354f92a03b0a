package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// How far the archetypes' scores and their order hang on the judgement in the manifest, and on each source. The limits
/// are those that a change of the manifest has to keep.
class SensitivityTest {
    private static final int DRAWS = 2_000;
    private static final double SPREAD = 0.3;
    private static final Duration WEEK = Duration.ofDays(7);

    private final List<Archetype> archetypes = Archetype.all();
    private final double[] base =
            archetypes.stream().mapToDouble(Archetype::composite).toArray();

    /// Proves E-36: two thousand times every weight is drawn anew from within 30 % of what it is.
    @Test
    void other_weights_within_thirty_percent_keep_the_order() {
        List<Double> taus = new ArrayList<>();
        for (long seed = 1; seed <= DRAWS; seed++) {
            Manifest manifest = otherWeights(new Random(seed));

            double[] scores = archetypes.stream()
                    .mapToDouble(each -> Archetype.points(each.composition(manifest)))
                    .toArray();

            taus.add(tau(base, scores));
        }
        Collections.sort(taus);
        assertThat(taus.getFirst()).as("the lowest τ").isGreaterThanOrEqualTo(0.9);
        assertThat(taus.get(DRAWS / 20)).as("its 5th percentile").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void a_source_that_is_lost_moves_no_score_by_more_than_five_points_and_keeps_the_order() {
        for (String source : sources()) {
            double[] without = archetypes.stream()
                    .mapToDouble(each -> Archetype.points(each.after((signal, known) ->
                            first(signal).name().equals(source) ? new Unobserved(Reason.TIMEOUT) : known)))
                    .toArray();

            assertThat(furthest(base, without)).as(source).isLessThanOrEqualTo(5);
            assertThat(tau(base, without)).as(source).isGreaterThanOrEqualTo(0.9);
        }
    }

    /// Proves E-30.
    @Test
    void a_source_whose_answers_of_last_week_are_carried_forward_moves_no_score_by_more_than_a_point_and_a_half() {
        for (String source : sources()) {
            double[] carried = archetypes.stream()
                    .mapToDouble(each -> Archetype.points(each.after((signal, known) ->
                            first(signal).name().equals(source)
                                    ? Archetype.weaker(
                                            known, Quality.decay(first(signal).halfLife(), WEEK))
                                    : known)))
                    .toArray();

            assertThat(furthest(base, carried)).as(source).isLessThanOrEqualTo(1.5);
            assertThat(tau(base, carried)).as(source).isGreaterThanOrEqualTo(0.95);
        }
    }

    @Test
    void the_measure_of_order_is_one_for_the_same_and_minus_one_for_the_opposite() {
        assertThat(tau(new double[] {1, 2, 3, 4}, new double[] {10, 20, 30, 40}))
                .isEqualTo(1);
        assertThat(tau(new double[] {1, 2, 3, 4}, new double[] {9, 8, 7, 6})).isEqualTo(-1);
        assertThat(tau(new double[] {1, 2, 3, 4}, new double[] {1, 2, 4, 3})).isEqualTo(4.0 / 6);
    }

    /// The source that each fact of an archetype is taken to come from.
    private static SourceRule first(Signal signal) {
        return signal.sources().getFirst();
    }

    private static SortedSet<String> sources() {
        SortedSet<String> sources = new TreeSet<>();
        Judged.MANIFEST.signals().forEach(signal -> sources.add(first(signal).name()));
        return sources;
    }

    private static double furthest(double[] before, double[] after) {
        double furthest = 0;
        for (int i = 0; i < before.length; i++) {
            furthest = Math.max(furthest, Math.abs(after[i] - before[i]));
        }
        // scores are whole tenths
        return Math.round(furthest * 10) / 10.0;
    }

    /// Kendall's τ-b, as it is defined.
    private static double tau(double[] before, double[] after) {
        double difference = 0;
        double untiedBefore = 0;
        double untiedAfter = 0;
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < i; j++) {
                double was = Math.signum(before[i] - before[j]);
                double is = Math.signum(after[i] - after[j]);
                difference += was * is;
                untiedBefore += Math.abs(was);
                untiedAfter += Math.abs(is);
            }
        }
        return difference / Math.sqrt(untiedBefore * untiedAfter);
    }

    private static Manifest otherWeights(Random random) {
        Manifest real = Judged.MANIFEST;
        Map<Bucket, Double> buckets = new HashMap<>();
        double ofBuckets = 0;
        for (Bucket bucket : Bucket.values()) {
            double weight = drawn(100 * real.share(bucket), random);
            buckets.put(bucket, weight);
            ofBuckets += weight;
        }
        double whole = ofBuckets;
        buckets.replaceAll((_, weight) -> 100 * weight / whole);
        return new Manifest(
                real.version(),
                real.hash(),
                buckets,
                otherCategories(real, random),
                otherSignals(real, random),
                real.sectors());
    }

    private static List<Category> otherCategories(Manifest real, Random random) {
        List<Category> drawn = real.categories().stream()
                .map(each -> with(each, drawn(each.weight(), random)))
                .toList();
        return drawn.stream()
                .map(each -> with(each, 100 * each.weight() / sum(drawn, each.bucket())))
                .toList();
    }

    private static Category with(Category category, double weight) {
        return new Category(category.bucket(), category.key(), weight, category.exemption());
    }

    private static double sum(List<Category> categories, Bucket bucket) {
        return categories.stream()
                .filter(each -> each.bucket() == bucket)
                .mapToDouble(Category::weight)
                .sum();
    }

    private static List<Signal> otherSignals(Manifest real, Random random) {
        Map<String, Double> sums = new HashMap<>();
        Map<String, Double> weights = new HashMap<>();
        for (Signal signal : real.signals()) {
            double weight = drawn(signal.weight(), random);
            weights.put(signal.key(), weight);
            sums.merge(signal.category(), weight, Double::sum);
        }
        return real.signals().stream()
                .map(signal -> with(
                        signal,
                        100 * weights.getOrDefault(signal.key(), 0.0) / sums.getOrDefault(signal.category(), 1.0),
                        drawn(signal.premiumWeight(), random)))
                .toList();
    }

    private static Signal with(Signal signal, double weight, double premiumWeight) {
        return new Signal(
                signal.key(),
                signal.label(),
                signal.description(),
                signal.bucket(),
                signal.category(),
                Math.min(100, weight),
                signal.actionability(),
                signal.group(),
                premiumWeight,
                signal.curve(),
                signal.sources());
    }

    private static double drawn(double weight, Random random) {
        return weight * (1 - SPREAD + 2 * SPREAD * random.nextDouble());
    }
}
