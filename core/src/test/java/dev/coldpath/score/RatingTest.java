package dev.coldpath.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatingTest {
    /// Proves E-37: lower edges belong to the better rating.
    @Test
    void each_edge_belongs_to_the_better_rating_and_a_tenth_below_does_not() {
        assertThat(rating("100.0", "75.0", "74.9", "65.0", "64.9", "55.0", "54.9"))
                .containsExactly("KI-1+", "KI-1+", "KI-1", "KI-1", "KI-2+", "KI-2+", "KI-2");
        assertThat(rating("50.0", "49.9", "40.0", "39.9", "25.0", "24.9", "0.0"))
                .containsExactly("KI-2", "KI-3", "KI-3", "KI-4", "KI-4", "KI-5", "KI-5");
    }

    @Test
    void a_score_rounds_half_away_from_zero_before_it_is_rated() {
        assertThat(Tenths.round(74.95)).isEqualTo(new Tenths(750));
        assertThat(Tenths.round(-0.05)).isEqualTo(new Tenths(-1));
        assertThat(Tenths.round(68)).hasToString("68.0");
        assertThat(Tenths.round(-0.04)).hasToString("0.0");
    }

    @Test
    void a_rank_counts_ties_half_and_includes_the_record_itself() {
        assertThat(Rank.of(0, 1, 1)).isEqualTo(new Rank(50, 1));
        assertThat(Rank.of(99, 1, 100)).isEqualTo(new Rank(99, 100));
        assertThat(Rank.of(0, 2, 2)).isEqualTo(new Rank(50, 2));
    }

    private static String[] rating(String... composites) {
        String[] words = new String[composites.length];
        for (int i = 0; i < composites.length; i++) {
            words[i] =
                    Rating.of(Tenths.round(Double.parseDouble(composites[i]))).wire();
        }
        return words;
    }
}
