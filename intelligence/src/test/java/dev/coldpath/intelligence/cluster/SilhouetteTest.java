package dev.coldpath.intelligence.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SilhouetteTest {
    @Test
    void it_is_what_the_definition_says_read_word_by_word() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            int k = 2 + random.nextInt(7);
            double[][] points = unit(random, 2 + random.nextInt(40));
            int[] clusters = random.ints(points.length, 0, k).toArray();

            assertThat(new Silhouette(points).of(clusters, k) / 1e6)
                    .as("seed %d", seed)
                    .isCloseTo(naive(points, clusters), within(1e-6));
        }
    }

    @Test
    void clusters_far_from_each_other_score_highest() {
        double[][] points = {{1, 0}, {1, 0}, {0, 1}, {0, 1}};

        assertThat(new Silhouette(points).of(new int[] {0, 0, 1, 1}, 2)).isEqualTo(1_000_000);
        assertThat(new Silhouette(points).of(new int[] {0, 1, 0, 1}, 2)).isEqualTo(-500_000);
    }

    @Test
    void a_sample_in_one_cluster_or_of_points_alone_scores_nothing() {
        double[][] points = {{1, 0}, {0, 1}};

        assertThat(new Silhouette(points).of(new int[] {0, 0}, 2)).isZero();
        assertThat(new Silhouette(points).of(new int[] {0, 1}, 2)).isZero();
    }

    @Test
    void points_in_one_place_score_nothing_however_they_are_divided() {
        double[][] points = {{1, 0}, {1, 0}, {1, 0}, {1, 0}};

        assertThat(new Silhouette(points).of(new int[] {0, 0, 1, 1}, 2)).isZero();
    }

    private static double naive(double[][] points, int[] clusters) {
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            Map<Integer, List<Double>> distances = new TreeMap<>();
            for (int j = 0; j < points.length; j++) {
                if (i != j) {
                    distances
                            .computeIfAbsent(clusters[j], _ -> new ArrayList<>())
                            .add(1 - points[i][0] * points[j][0] - points[i][1] * points[j][1]);
                }
            }
            List<Double> own = distances.remove(clusters[i]);
            if (own != null && !distances.isEmpty()) {
                double a = mean(own);
                double b = distances.values().stream()
                        .mapToDouble(SilhouetteTest::mean)
                        .min()
                        .orElseThrow();
                sum += (b - a) / Math.max(a, b);
            }
        }
        return sum / points.length;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double[][] unit(Random random, int count) {
        double[][] points = new double[count][];
        Arrays.setAll(points, _ -> {
            double angle = random.nextDouble() * 2 * Math.PI;
            return new double[] {Math.cos(angle), Math.sin(angle)};
        });
        return points;
    }
}
