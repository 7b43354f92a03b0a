package dev.coldpath.scoring.rescore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.rescore.Difference.Scored;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KendallTest {
    private static final Domain ANY = new Domain("a.com");
    private static final long SEED = 20261126;

    @Test
    void the_same_order_is_one_and_the_opposite_minus_one() {
        assertThat(Kendall.tau(List.of(pair(1, 5), pair(2, 6), pair(3, 9)))).isEqualTo(1);
        assertThat(Kendall.tau(List.of(pair(1, 9), pair(2, 6), pair(3, 5)))).isEqualTo(-1);
    }

    @Test
    void it_is_what_counting_all_pairs_gives_with_and_without_ties() {
        Random chance = new Random(SEED);
        for (int run = 0; run < 300; run++) {
            int values = 3 + chance.nextInt(60);
            List<Scored> pairs = IntStream.range(0, 2 + chance.nextInt(40))
                    .mapToObj(_ -> pair(chance.nextInt(values), chance.nextInt(values)))
                    .toList();

            assertThat(Kendall.tau(pairs)).as("seed %d, run %d", SEED, run).isCloseTo(naive(pairs), within(1e-12));
        }
    }

    @Test
    void of_ties_alone_there_is_no_order() {
        assertThat(Kendall.tau(List.of(pair(4, 1), pair(4, 2)))).isNaN();
    }

    /// τ-b as it is defined.
    private static double naive(List<Scored> pairs) {
        long difference = 0;
        long untiedBefore = 0;
        long untiedAfter = 0;
        for (int i = 0; i < pairs.size(); i++) {
            for (int j = 0; j < i; j++) {
                int before = Integer.signum(
                        pairs.get(i).before().compareTo(pairs.get(j).before()));
                int after = Integer.signum(
                        pairs.get(i).after().compareTo(pairs.get(j).after()));
                difference += (long) before * after;
                untiedBefore += Math.abs(before);
                untiedAfter += Math.abs(after);
            }
        }
        return difference / Math.sqrt((double) untiedBefore * untiedAfter);
    }

    private static Scored pair(int before, int after) {
        return new Scored(ANY, new Tenths(before), new Tenths(after));
    }
}
