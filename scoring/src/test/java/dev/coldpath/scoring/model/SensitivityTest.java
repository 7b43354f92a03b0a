package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// How far the archetypes' scores and their order hang on the judgement in the manifest, and on each source. The limits
/// are those that a change of the manifest has to keep.
class SensitivityTest {
    private static final int DRAWS = 2_000;
    private static final Duration WEEK = Duration.ofDays(7);

    private final List<Archetype> archetypes = Archetype.all();
    private final double[] base =
            archetypes.stream().mapToDouble(Archetype::composite).toArray();

    /// Proves E-36: two thousand times every weight is drawn anew from within 30 % of what it is.
    @Test
    void other_weights_within_thirty_percent_keep_the_order() {
        List<Double> taus = new ArrayList<>();
        for (long seed = 1; seed <= DRAWS; seed++) {
            Manifest manifest = OtherWeights.drawn(new Random(seed));

            double[] scores = archetypes.stream()
                    .mapToDouble(each -> Archetype.points(each.composition(manifest)))
                    .toArray();

            taus.add(Order.tau(base, scores));
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
            assertThat(Order.tau(base, without)).as(source).isGreaterThanOrEqualTo(0.9);
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
            assertThat(Order.tau(base, carried)).as(source).isGreaterThanOrEqualTo(0.95);
        }
    }

    @Test
    void the_measure_of_order_is_one_for_the_same_and_minus_one_for_the_opposite() {
        assertThat(Order.tau(new double[] {1, 2, 3, 4}, new double[] {10, 20, 30, 40}))
                .isEqualTo(1);
        assertThat(Order.tau(new double[] {1, 2, 3, 4}, new double[] {9, 8, 7, 6}))
                .isEqualTo(-1);
        assertThat(Order.tau(new double[] {1, 2, 3, 4}, new double[] {1, 2, 4, 3}))
                .isEqualTo(4.0 / 6);
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
}
