package dev.coldpath.intelligence.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.retrieve.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommunitiesTest {
    @Test
    void tags_that_occur_together_are_one_community() {
        List<Row> rows = rows(
                List.of("run", "shoes"),
                List.of("tea", "cup"),
                List.of("run", "shoes"),
                List.of("tea", "cup"),
                List.of("shoes"),
                List.of("cup"),
                List.of("run"));

        assertThat(Communities.of(rows, 8))
                .extracting(Members::ranks)
                .containsExactly(List.of(0, 2, 4, 6), List.of(1, 3, 5));
    }

    @Test
    void one_common_row_does_not_tie_two_tags() {
        List<Row> rows = rows(
                List.of("run"),
                List.of("run"),
                List.of("run", "tea"),
                List.of("tea"),
                List.of("tea"),
                List.of("tea"),
                List.of("run"));

        assertThat(Communities.of(rows, 8))
                .extracting(Members::ranks)
                .containsExactly(List.of(0, 1, 2, 6), List.of(3, 4, 5));
    }

    /// Proves I-52.
    @Test
    void without_tags_all_rows_are_one_narrative() {
        assertThat(Communities.of(Sketch.bare(2), 8)).containsExactly(new Members(List.of(0, 1), 0));
    }

    /// Proves I-52.
    @Test
    void communities_of_two_rows_are_dropped_and_if_none_remains_all_rows_are_one() {
        List<Row> rows = rows(List.of("a"), List.of("a"), List.of("b"), List.of("b"), List.of());

        assertThat(Communities.of(rows, 8)).containsExactly(new Members(List.of(0, 1, 2, 3, 4), 0));
    }

    @Test
    void only_the_largest_are_kept() {
        List<List<String>> tags = new ArrayList<>();
        for (int community = 0; community < 10; community++) {
            int size = community == 4 ? 5 : 3;
            for (int i = 0; i < size; i++) {
                tags.add(List.of("tag" + community));
            }
        }
        List<Row> rows = Sketch.rows(IntStream.range(0, tags.size())
                .mapToObj(i -> Sketch.of(i + 1, tags.get(i).toArray(String[]::new)))
                .toList());

        List<Members> found = Communities.of(rows, 8);

        assertThat(found).hasSize(8);
        assertThat(found.getFirst().ranks()).containsExactly(12, 13, 14, 15, 16);
        assertThat(found.subList(1, 8)).extracting(Members::bestRank).containsExactly(0, 3, 6, 9, 17, 20, 23);
        assertThat(Communities.of(rows, 2)).extracting(Members::bestRank).containsExactly(12, 0);
    }

    @Test
    void a_row_between_two_communities_goes_to_the_one_that_comes_first() {
        List<Row> rows = rows(
                List.of("a"), List.of("a"), List.of("b"), List.of("b"), List.of("a", "b"), List.of("b"), List.of("a"));

        assertThat(Communities.of(rows, 8))
                .extracting(Members::ranks)
                .containsExactly(List.of(0, 1, 4, 6), List.of(2, 3, 5));
    }

    @Test
    void only_the_two_hundred_most_frequent_tags_count() {
        List<List<String>> tags = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            for (int row = 0; row < 4; row++) {
                tags.add(List.of("tag%03d".formatted(i)));
            }
        }
        for (int row = 0; row < 3; row++) {
            tags.add(List.of("zebra"));
        }

        List<Members> found = Communities.of(
                Sketch.rows(IntStream.range(0, tags.size())
                        .mapToObj(i -> Sketch.of(i + 1, tags.get(i).toArray(String[]::new)))
                        .toList()),
                1_000);

        assertThat(found).hasSize(200).allMatch(members -> members.bestRank() < 800);
    }

    @SafeVarargs
    private static List<Row> rows(List<String>... tags) {
        return Sketch.rows(IntStream.range(0, tags.length)
                .mapToObj(i -> Sketch.of(i + 1, tags[i].toArray(String[]::new)))
                .toList());
    }
}
