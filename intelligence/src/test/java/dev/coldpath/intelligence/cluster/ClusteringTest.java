package dev.coldpath.intelligence.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.coldpath.intelligence.cluster.Clusters.Group;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClusteringTest {
    private static final OptionalInt AUTOMATIC = OptionalInt.empty();

    /// Proves I-51.
    @Test
    void as_many_clusters_are_made_as_were_asked_for() {
        List<Row> rows = Sketch.bare(96);
        Map<VectorName, Map<UUID, Point>> vectors = Sketch.text(rows, new Cloud(7, 32).around(8, 96, 0.2));

        for (int wanted = 2; wanted <= 8; wanted++) {
            assertThat(Clustering.of(rows, vectors, OptionalInt.of(wanted)).groups())
                    .as("%d wanted", wanted)
                    .hasSize(wanted);
        }
    }

    /// Proves I-51.
    @Test
    void the_data_decides_how_many_clusters_there_are_and_decides_alike_each_time() {
        for (int planted = 2; planted <= 8; planted++) {
            List<Row> rows = Sketch.bare(120);
            Map<VectorName, Map<UUID, Point>> vectors =
                    Sketch.text(rows, new Cloud(planted, 48).around(planted, 120, 0.3));

            Clusters clusters = Clustering.of(rows, vectors, AUTOMATIC);

            assertThat(clusters.groups()).as("%d planted", planted).hasSize(planted);
            assertThat(Clustering.of(rows, vectors, AUTOMATIC)).isEqualTo(clusters);
        }
    }

    /// Proves I-51.
    @Test
    void noise_too_falls_into_two_to_eight_clusters() {
        for (long seed = 1; seed <= 20; seed++) {
            int count = 20 + (int) seed * 7;
            List<Row> rows = Sketch.bare(count);
            Map<VectorName, Map<UUID, Point>> vectors = Sketch.text(rows, new Cloud(seed, 16).around(1, count, 5));

            assertThat(Neighbourhoods.mostDistinct(Points.of(rows, vectors)).size())
                    .as("seed %d", seed)
                    .isBetween(2, 8);
        }
    }

    @Test
    void rows_that_belong_together_are_one_narrative() {
        List<Row> rows = Sketch.bare(60);
        Map<VectorName, Map<UUID, Point>> vectors = Sketch.text(rows, new Cloud(3, 32).around(3, 60, 0.2));

        assertThat(Clustering.of(rows, vectors, AUTOMATIC).groups())
                .allSatisfy(group -> assertThat(group.rows())
                        .hasSize(20)
                        .extracting(row -> (int) (row.uuid().getLeastSignificantBits() - 1) % 3)
                        .containsOnly((int) (group.medoid().uuid().getLeastSignificantBits() - 1) % 3));
    }

    @Test
    void two_outsiders_dissolve_into_the_nearest_narrative() {
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            vectors.add(new float[] {1, i * 0.01f, 0});
            vectors.add(new float[] {i * 0.01f, 0, 1});
        }
        vectors.add(new float[] {-1, 1, 0.5f});
        vectors.add(new float[] {-1, 1, 0.6f});
        List<Row> rows = Sketch.bare(32);

        Clusters clusters = Clustering.of(rows, Sketch.text(rows, vectors), OptionalInt.of(3));

        assertThat(clusters.groups()).extracting(group -> group.rows().size()).containsExactlyInAnyOrder(17, 15);
        assertThat(groupOf(clusters, rows.get(31)).rows()).contains(rows.get(30), rows.get(1));
    }

    /// Proves I-52.
    @Test
    void twenty_vectors_on_half_of_the_rows_are_the_fewest_that_are_clustered_by() {
        List<float[]> vectors = new Cloud(5, 16).around(2, 20, 0.1);
        List<Row> forty = Sketch.bare(40);
        List<Row> more = Sketch.bare(41);
        List<Row> fewer = Sketch.bare(19);

        assertThat(Clustering.of(forty, Sketch.text(forty, vectors), AUTOMATIC).groups())
                .hasSize(2);
        assertThat(Clustering.of(more, Sketch.text(more, vectors), AUTOMATIC).groups())
                .hasSize(1);
        assertThat(Clustering.of(fewer, Sketch.text(fewer, vectors.subList(0, 19)), AUTOMATIC)
                        .groups())
                .hasSize(1);
    }

    @Test
    void the_space_with_most_vectors_counts_and_the_first_of_equals() {
        List<Row> rows = Sketch.bare(40);
        Map<UUID, Point> three = Sketch.byUuid(rows, new Cloud(1, 16).around(3, 40, 0.1));
        Map<UUID, Point> five = Sketch.byUuid(rows, new Cloud(1, 24).around(5, 40, 0.1));
        Map<UUID, Point> fiveOfFewer = Sketch.byUuid(rows.subList(1, 40), new Cloud(1, 24).around(5, 39, 0.1));

        assertThat(Clustering.of(rows, Map.of(VectorName.IMAGE, three, VectorName.VIDEO, five), AUTOMATIC)
                        .groups())
                .hasSize(3);
        assertThat(Clustering.of(rows, Map.of(VectorName.TEXT, fiveOfFewer, VectorName.VIDEO, three), AUTOMATIC)
                        .groups())
                .hasSize(3);
    }

    @Test
    void rows_that_all_say_the_same_are_one_narrative() {
        List<Row> rows = Sketch.bare(25);
        List<float[]> same = new ArrayList<>();
        rows.forEach(_ -> same.add(new float[] {0.6f, 0.8f}));

        assertThat(Clustering.of(rows, Sketch.text(rows, same), OptionalInt.of(8))
                        .groups())
                .singleElement()
                .satisfies(group -> assertThat(group.rows()).isEqualTo(rows));
    }

    @Test
    void more_than_two_thousand_rows_are_all_placed() {
        List<Row> rows = Sketch.bare(2_305);
        Map<VectorName, Map<UUID, Point>> vectors = Sketch.text(rows, new Cloud(9, 16).around(4, 2_305, 0.1));

        assertThat(Clustering.of(rows, vectors, AUTOMATIC).groups())
                .hasSize(4)
                .extracting(group -> group.rows().size())
                .containsExactlyInAnyOrder(577, 576, 576, 576);
    }

    @Test
    void nothing_found_is_no_narrative() {
        assertThat(Clustering.of(List.of(), Map.of(), AUTOMATIC).groups()).isEmpty();
    }

    @Test
    void the_trend_score_is_made_of_engagement_creators_platforms_and_recency() {
        List<Row> rows = Sketch.rows(List.of(
                Sketch.of(1, "a", "b").by("Ann").scoring(1, 0.5),
                Sketch.of(2, "b").by("ann").scoring(0.25, 1),
                Sketch.of(3, "b", "c").anonymous().scoring(0.25, 0),
                Sketch.of(4).on("X").by("ann").scoring(0.9, 0.9)));

        Group group = Clustering.of(rows, Map.of(), AUTOMATIC).groups().getFirst();

        assertThat(group.rows()).isEqualTo(rows.subList(0, 3));
        assertThat(group.creatorCount()).isEqualTo(1);
        assertThat(group.platformCount()).isEqualTo(1);
        assertThat(group.topTags()).containsExactly("b", "a", "c");
        assertThat(group.breakdown().engagementStrength()).isEqualTo(0.5);
        assertThat(group.breakdown().creatorDiversity()).isEqualTo(1 / 3.0);
        assertThat(group.breakdown().platformSpread()).isEqualTo(0.5);
        assertThat(group.breakdown().recencyStrength()).isEqualTo(0.5);
        assertThat(group.trendScore()).isCloseTo(0.2 + 0.2 / 3 + 0.075 + 0.125, within(1e-12));
    }

    /// Proves I-53.
    @Test
    void no_row_is_in_two_narratives_and_the_best_trend_comes_first() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            List<Row> rows = Sketch.rows(sketches(random, 20 + random.nextInt(60)));
            int withVector = random.nextInt(rows.size());
            Map<VectorName, Map<UUID, Point>> vectors =
                    Sketch.text(rows, new Cloud(seed, 12).around(1 + random.nextInt(6), withVector, 0.5));

            Clusters clusters = Clustering.of(rows, vectors, AUTOMATIC);

            Set<UUID> seen = new HashSet<>();
            for (Group group : clusters.groups()) {
                assertThat(group.rows()).as("seed %d", seed).allMatch(row -> seen.add(row.uuid()));
                assertThat(rows).containsSubsequence(group.rows());
                assertThat(group.rows()).hasSizeGreaterThanOrEqualTo(3).contains(group.medoid());
                assertThat(group.told(1, "l", "s").representative())
                        .isEqualTo(
                                group.rows().subList(0, Math.min(8, group.rows().size())));
            }
            assertThat(clusters.groups())
                    .as("seed %d", seed)
                    .hasSizeBetween(1, 8)
                    .isSortedAccordingTo(
                            Comparator.comparingDouble(Group::trendScore).reversed());
            assertThat(Clustering.of(rows, vectors, AUTOMATIC)).isEqualTo(clusters);
        }
    }

    @Test
    void equal_trends_are_ordered_by_size_and_then_by_best_rank() {
        List<Sketch> sketches = new ArrayList<>();
        for (int number = 1; number <= 9; number++) {
            sketches.add(Sketch.of(number, number <= 2 || number == 9 ? "b" : number <= 5 ? "a" : "c"));
        }
        sketches.add(Sketch.of(10, "a"));
        List<Row> rows = Sketch.rows(sketches);

        assertThat(Clustering.of(rows, Map.of(), AUTOMATIC).groups())
                .extracting(group -> group.topTags().getFirst())
                .containsExactly("a", "b", "c");
    }

    private static List<Sketch> sketches(Random random, int count) {
        List<Sketch> sketches = new ArrayList<>();
        List<String> tags = List.of("run", "watch", "fit", "sleep", "tea", "maps");
        for (int number = 1; number <= count; number++) {
            int from = random.nextInt(tags.size());
            int to = Math.min(tags.size(), from + random.nextInt(3));
            sketches.add(Sketch.of(number, tags.subList(from, to).toArray(String[]::new))
                    .on(random.nextBoolean() ? "X" : "TIKTOK")
                    .scoring(random.nextDouble(), random.nextDouble()));
        }
        return sketches;
    }

    private static Group groupOf(Clusters clusters, Row row) {
        return clusters.groups().stream()
                .filter(group -> group.rows().contains(row))
                .findFirst()
                .orElseThrow();
    }
}
