package dev.coldpath.aws.vectors;

import static dev.coldpath.testkit.contract.SampleVectors.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.vector.VectorHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final int PAGE = 500;

    @Test
    void of_a_hundred_indexes_with_ten_thousand_hits_each_no_more_are_held_than_are_wanted() {
        Nearest nearest = new Nearest(10_000);
        int held = 0;

        for (int shelf = 0; shelf < 100; shelf++) {
            for (int from = 0; from < 10_000; from += PAGE) {
                nearest.offer(page(shelf, from));
                held = Math.max(held, nearest.held());
            }
        }

        assertThat(held).isEqualTo(10_000);
        assertThat(nearest.hits()).hasSize(10_000).allMatch(hit -> hit.certainty() >= 0.99);
    }

    @Test
    void what_an_index_has_left_counts_only_while_it_may_be_near_enough() {
        Nearest nearest = new Nearest(2);

        assertThat(nearest.offer(List.of(hit(1, 0.5)))).as("one is missing").isTrue();
        assertThat(nearest.offer(List.of(hit(2, 0.6)))).as("a tie may follow").isTrue();
        assertThat(nearest.offer(List.of(hit(3, 0.5))))
                .as("a smaller id may follow")
                .isTrue();
        assertThat(nearest.offer(List.of(hit(4, 0.4))))
                .as("what follows is farther")
                .isFalse();
        assertThat(nearest.hits()).containsExactly(hit(2, 0.6), hit(1, 0.5));
    }

    @Test
    void whatever_the_order_of_answers_it_keeps_what_a_sort_of_all_would_begin_with() {
        for (long seed = 1; seed <= 500; seed++) {
            Random chance = new Random(seed);
            int depth = 1 + chance.nextInt(12);
            Nearest nearest = new Nearest(depth);
            List<VectorHit> all = new ArrayList<>();

            for (int page = 0; page < 6; page++) {
                List<VectorHit> hits = IntStream.range(0, chance.nextInt(8))
                        .mapToObj(_ -> hit(1 + chance.nextInt(20), chance.nextInt(5) / 5.0))
                        .sorted(Comparator.comparingDouble(VectorHit::certainty).reversed())
                        .toList();
                nearest.offer(hits);
                all.addAll(hits);
            }

            assertThat(nearest.hits()).as("seed %d", seed).isEqualTo(sorted(all, depth));
        }
    }

    private static List<VectorHit> sorted(List<VectorHit> all, int depth) {
        Set<String> ids = new HashSet<>();
        return all.stream()
                .sorted(Comparator.comparingDouble(VectorHit::certainty)
                        .reversed()
                        .thenComparing(hit -> hit.record().id()))
                .filter(hit -> ids.add(hit.record().id()))
                .limit(depth)
                .toList();
    }

    private static List<VectorHit> page(int shelf, int from) {
        return IntStream.range(from, from + PAGE)
                .mapToObj(n -> hit(shelf * 10_000 + n, 1 - n / 10_000.0))
                .toList();
    }

    private static VectorHit hit(int n, double certainty) {
        return new VectorHit(on("X", n), certainty);
    }
}
