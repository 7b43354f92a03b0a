package dev.coldpath.intelligence.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.figures.Figures;
import dev.coldpath.intelligence.retrieve.Sightings.Sighting;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SightingsTest {
    private static final Sighting FIRST = new Sighting(0, VectorName.TEXT, 1, 0.9);
    private static final Sighting ALSO_FIRST = new Sighting(2, VectorName.VIDEO, 1, 0.7);

    /// Proves I-40.
    @Test
    void the_first_place_in_two_arms_is_twice_one_of_sixty_one() {
        Sightings twice = Sightings.of(List.of(FIRST, ALSO_FIRST));

        assertThat(twice.match().rrfScore()).isEqualTo(1.0 / 61 + 1.0 / 61);
        assertThat(Figures.score(twice.match().rrfScore()).asText()).isEqualTo("0.032787");
    }

    /// Proves I-40.
    @Test
    void a_place_is_worth_one_of_its_rank_and_sixty() {
        for (int rank : new int[] {1, 2, 10, 200, 10_000}) {
            assertThat(Sightings.of(List.of(new Sighting(0, VectorName.IMAGE, rank, 0.5)))
                            .match()
                            .rrfScore())
                    .isEqualTo(1.0 / (rank + 60));
        }
    }

    @Test
    void sightings_tell_the_best_certainty_and_every_space_once() {
        Sightings seen = Sightings.of(List.of(ALSO_FIRST, FIRST, new Sighting(3, VectorName.TEXT, 7, 0.95)));

        assertThat(seen.match().rawSimilarity()).isEqualTo(0.95);
        assertThat(seen.match().spaces()).containsExactly(VectorName.TEXT, VectorName.VIDEO);
        assertThat(seen.best(VectorName.VIDEO)).isEqualTo(OptionalDouble.of(0.7));
        assertThat(seen.best(VectorName.IMAGE)).isEmpty();
    }

    @Test
    void two_records_of_one_item_are_seen_together() {
        Sightings one = Sightings.of(List.of(FIRST));
        Sightings other = Sightings.of(List.of(new Sighting(0, VectorName.TEXT, 2, 0.8), ALSO_FIRST));

        assertThat(one.and(other)).isEqualTo(other.and(one));
        assertThat(one.and(other).match().rrfScore()).isEqualTo(1.0 / 61 + 1.0 / 62 + 1.0 / 61);
    }

    @Test
    void what_nobody_saw_matches_in_nothing() {
        assertThat(Sightings.NONE).isEqualTo(Sightings.of(List.of()));
    }
}
