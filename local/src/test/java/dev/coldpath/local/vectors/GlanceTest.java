package dev.coldpath.local.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.Space;
import dev.coldpath.local.vectors.Glance.Bounds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GlanceTest {
    @Test
    void every_cosine_is_within_the_bounds_that_its_sketch_gives() {
        for (long seed = 1; seed <= 2_000; seed++) {
            Random chance = new Random(seed);
            int length = 1 + chance.nextInt(400);
            Point query = direction(chance, length);
            Point point = chance.nextBoolean() ? direction(chance, length) : near(query, chance);

            Bounds bounds = new Glance(query).at(Sketch.of(point.numbers()));

            assertThat(point.cosine(query)).as("seed %d", seed).isBetween((double) bounds.least(), (double)
                    bounds.most());
        }
    }

    @Test
    void the_bounds_are_near_each_other_for_vectors_as_models_make_them() {
        Random chance = new Random(1);
        Point query = direction(chance, 384);

        Bounds bounds = new Glance(query).at(Sketch.of(direction(chance, 384).numbers()));

        assertThat(bounds.most() - bounds.least()).isLessThan(0.02f);
    }

    @Test
    void the_longest_vectors_do_not_overflow_the_sum() {
        float[] numbers = new float[Space.LONGEST];
        Arrays.fill(numbers, 1);
        Point point = Point.towards(numbers);
        Arrays.fill(numbers, -1);

        Bounds same = new Glance(point).at(Sketch.of(point.numbers()));
        Bounds opposite = new Glance(point).at(Sketch.of(Point.towards(numbers).numbers()));

        assertThat(point.cosine(point)).isBetween((double) same.least(), (double) same.most());
        assertThat(opposite.most()).isLessThan(-0.99f);
    }

    /// Some with numbers of very different sizes.
    private static Point direction(Random chance, int length) {
        boolean uneven = chance.nextInt(3) == 0;
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) (chance.nextGaussian() * (uneven ? Math.exp(6 * chance.nextGaussian()) : 1));
        }
        return Point.towards(numbers);
    }

    private static Point near(Point point, Random chance) {
        float[] numbers = point.numbers();
        numbers[chance.nextInt(numbers.length)] += 1e-3f * chance.nextFloat();
        return Point.towards(numbers);
    }
}
