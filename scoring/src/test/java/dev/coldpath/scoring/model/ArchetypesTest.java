package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.score.Profile;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Twenty companies of well-known kinds, with raw values of all 37 signals made up by hand: does the manifest put them
/// where it was meant to?
class ArchetypesTest {
    private static final double GAP_THAT_ORDERS = 3;

    private final List<Archetype> archetypes = Archetype.all();

    @Test
    void there_are_twenty_of_them() {
        assertThat(archetypes)
                .extracting(Archetype::slug)
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    /// Proves E-36.
    @Test
    void each_kind_of_company_scores_about_what_it_was_meant_to() {
        for (Archetype each : archetypes) {
            Composition composition = each.composition();
            JsonNode expected = each.expected();

            assertThat(each.composite()).as(each.name()).isCloseTo(at(expected, "composite"), offset(3.0));
            assertThat(composition.premium().points()).as(each.name()).isCloseTo(at(expected, "premium"), offset(1.5));
            for (Bucket bucket : Bucket.values()) {
                assertThat(composition.buckets().get(bucket))
                        .as("%s: %s", each.name(), bucket)
                        .isCloseTo(at(expected.path("buckets"), bucket.wire()), offset(5.0));
            }
            assertThat(1.28 * composition.spread()).as(each.name()).isCloseTo(at(expected, "spread"), offset(1.0));
        }
    }

    /// Proves E-36.
    @Test
    void companies_that_were_meant_to_be_apart_keep_their_order() {
        for (Archetype better : archetypes) {
            for (Archetype worse : archetypes) {
                if (at(better.expected(), "composite") - at(worse.expected(), "composite") >= GAP_THAT_ORDERS) {
                    assertThat(better.composite())
                            .as("%s above %s", better.name(), worse.name())
                            .isGreaterThan(worse.composite());
                }
            }
        }
    }

    /// Proves E-36: the thousandth employee makes a growing company an established one.
    @Test
    void a_growing_company_that_becomes_established_moves_by_four_points_at_most() {
        for (Archetype each : archetypes) {
            if (each.profile() != Profile.GROWTH) {
                continue;
            }
            assertThat(jump(each.judged())).as(each.name()).isLessThanOrEqualTo(4);
        }
    }

    /// Proves E-36.
    @Test
    void no_evidence_makes_that_step_larger_than_six_points() {
        for (long seed = 1; seed <= 20_000; seed++) {
            assertThat(jump(Judged.random(new Random(seed))))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(6);
        }
    }

    private static double jump(Judged judged) {
        Composition before = judged.copy().with("headcount_estimate", 999, 0.8).composition(Profile.GROWTH);
        Composition after = judged.copy().with("headcount_estimate", 1_000, 0.8).composition(Profile.ESTABLISHED);
        return Math.abs(after.composite().value() - before.composite().value()) / 10.0;
    }

    private static double at(JsonNode expected, String name) {
        return expected.path(name).doubleValue();
    }
}
