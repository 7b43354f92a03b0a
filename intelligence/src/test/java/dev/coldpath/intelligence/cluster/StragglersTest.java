package dev.coldpath.intelligence.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.retrieve.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StragglersTest {
    private static final Members FIRST = new Members(List.of(0, 1, 2, 3), 1);
    private static final Members SECOND = new Members(List.of(4, 5), 4);
    private static final Members THIRD = new Members(List.of(6, 7), 6);
    private static final List<Integer> WITH_VECTOR = List.of(0, 1, 2, 3, 4, 5, 6, 7);

    @Test
    void a_row_goes_where_the_greatest_share_of_rows_has_its_tags() {
        assertThat(joined(Sketch.of(9, "tea", "run")))
                .extracting(Members::ranks)
                .containsExactly(List.of(0, 1, 2, 3), List.of(4, 5, 8), List.of(6, 7));
    }

    @Test
    void among_equal_shares_the_larger_cluster_wins_and_then_the_better_ranked() {
        assertThat(joined(Sketch.of(9, "all"))).extracting(Members::size).containsExactly(5, 2, 2);
        assertThat(joined(Sketch.of(9, "small"))).extracting(Members::size).containsExactly(4, 3, 2);
    }

    @Test
    void a_row_with_no_tag_or_only_strange_ones_is_in_no_narrative() {
        assertThat(joined(Sketch.of(9), Sketch.of(10, "strange"))).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void who_joined_does_not_draw_others() {
        assertThat(joined(Sketch.of(9, "tea", "new"), Sketch.of(10, "new")))
                .extracting(Members::size)
                .containsExactly(4, 3, 2);
    }

    @Test
    void the_medoid_stays_and_ranks_stay_in_order() {
        List<Row> rows = Sketch.rows(
                List.of(Sketch.of(1, "tea"), Sketch.of(2, "tea"), Sketch.of(3, "tea"), Sketch.of(4, "tea")));

        assertThat(Stragglers.join(rows, List.of(1, 2, 3), List.of(new Members(List.of(1, 2, 3), 2))))
                .containsExactly(new Members(List.of(0, 1, 2, 3), 2));
    }

    /// Rows 0 to 7 are in three clusters; these come after them.
    private static List<Members> joined(Sketch... late) {
        List<Sketch> sketches = new ArrayList<>(List.of(
                Sketch.of(1, "run", "all"),
                Sketch.of(2, "run", "all"),
                Sketch.of(3, "run", "all"),
                Sketch.of(4, "all"),
                Sketch.of(5, "tea", "all", "small"),
                Sketch.of(6, "tea", "all", "small"),
                Sketch.of(7, "all", "small"),
                Sketch.of(8, "all", "small")));
        sketches.addAll(List.of(late));
        return Stragglers.join(Sketch.rows(sketches), WITH_VECTOR, List.of(FIRST, SECOND, THIRD));
    }
}
