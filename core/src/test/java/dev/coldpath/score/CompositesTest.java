package dev.coldpath.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompositesTest {
    private static final MathContext DIGITS = new MathContext(60);

    @Test
    void of_none_there_is_nothing_to_say() {
        Composites none = Composites.of(Map.of());

        assertThat(none.count()).isZero();
        assertThat(none.spread()).isEmpty();
        assertThat(none.rank(new Tenths(500))).isEmpty();
        assertThat(none.without(new Tenths(500)).count()).isZero();
    }

    /// Proves S-45.
    @Test
    void the_only_one_ranks_in_the_middle_and_is_every_statistic() {
        Tenths only = new Tenths(583);

        assertThat(of(583).rank(only)).contains(new Rank(50, 1));
        assertThat(of(583).spread()).contains(new Spread(only, only, only, new Tenths(0), only, only));
    }

    /// Proves S-45.
    @Test
    void random_sets_are_described_as_on_paper() {
        for (long seed = 1; seed <= 500; seed++) {
            Random chance = new Random(seed);
            List<Integer> scores = IntStream.range(0, 1 + chance.nextInt(60))
                    .map(_ -> chance.nextInt(4) == 0 ? 1_000 * chance.nextInt(2) : chance.nextInt(1_001))
                    .sorted()
                    .boxed()
                    .toList();

            assertThat(of(scores.stream().mapToInt(Integer::intValue).toArray()).spread())
                    .as("seed %d", seed)
                    .contains(onPaper(scores));
        }
    }

    /// Proves S-45.
    @Test
    void a_universe_of_ten_million_is_described_exactly() {
        Map<Tenths, Long> counts = new HashMap<>();
        IntStream.rangeClosed(0, 1_000).forEach(tenth -> counts.put(new Tenths(tenth), 10_000L));

        assertThat(Composites.of(counts).spread())
                .contains(new Spread(
                        new Tenths(500),
                        new Tenths(500),
                        new Tenths(900),
                        // √((1001² − 1) ÷ 12) = 288.96
                        new Tenths(289),
                        new Tenths(0),
                        new Tenths(1_000)));
    }

    @Test
    void halves_are_rounded_away_from_zero() {
        assertThat(of(0, 1).spread()).map(Spread::mean).contains(new Tenths(1));
        assertThat(of(0, 1).spread()).map(Spread::stddev).contains(new Tenths(1));
        assertThat(of(0, 0, 1).spread()).map(Spread::mean).contains(new Tenths(0));
    }

    @Test
    void bins_include_their_lower_edge_and_the_last_one_both() {
        assertThat(of(0, 49, 50, 949, 950, 1_000).inBins(50))
                .containsExactly(2L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 2L);
    }

    @Test
    void every_rating_is_counted_at_its_edges() {
        assertThat(of(750, 749, 650, 649, 550, 549, 500, 499, 400, 399, 250, 249, 0)
                        .ratings()
                        .values())
                .containsExactly(1L, 2L, 2L, 2L, 2L, 2L, 2L);
    }

    @Test
    void taking_one_out_takes_one_of_its_kind_and_nothing_where_there_is_none() {
        assertThat(of(5, 5, 7).without(new Tenths(5)).at(new Tenths(5))).isEqualTo(1);
        assertThat(of(5, 5, 7).without(new Tenths(6)).count()).isEqualTo(3);
        assertThat(of(5, 5, 7).above(new Tenths(5))).isEqualTo(1);
        assertThat(of(5, 5, 7).below(new Tenths(7))).isEqualTo(2);
    }

    @Test
    void counts_that_drifted_below_nothing_are_nothing() {
        assertThat(Composites.of(Map.of(new Tenths(3), -2L, new Tenths(4), 1L)).count())
                .isEqualTo(1);
    }

    @Test
    void what_is_no_composite_is_refused() {
        assertThatThrownBy(() -> of(1_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Spread onPaper(List<Integer> sorted) {
        BigDecimal n = BigDecimal.valueOf(sorted.size());
        BigDecimal sum = sorted.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(n, DIGITS);
        BigDecimal squares = sorted.stream()
                .map(score -> BigDecimal.valueOf(score).subtract(mean).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Spread(
                rounded(mean),
                new Tenths(sorted.get((int) Math.ceil(0.5 * sorted.size()) - 1)),
                new Tenths(sorted.get((int) Math.ceil(90 * sorted.size() / 100.0) - 1)),
                rounded(squares.divide(n, DIGITS).sqrt(DIGITS)),
                new Tenths(sorted.getFirst()),
                new Tenths(sorted.getLast()));
    }

    private static Tenths rounded(BigDecimal tenths) {
        // the digits beyond forty are noise of the division
        return new Tenths(tenths.round(new MathContext(40))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact());
    }

    private static Composites of(int... tenths) {
        return Composites.of(IntStream.of(tenths)
                .mapToObj(Tenths::new)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }
}
