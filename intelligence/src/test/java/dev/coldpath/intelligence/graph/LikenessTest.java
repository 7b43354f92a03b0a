package dev.coldpath.intelligence.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.intelligence.analyse.Post;
import dev.coldpath.intelligence.analyse.TagUse;
import dev.coldpath.intelligence.graph.Graph.Edge;
import dev.coldpath.intelligence.graph.Graph.EdgeType;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final Row FIRST = Post.of(1).row();
    private static final Row SECOND = Post.of(2).row();

    /// Proves I-55: a cosine of exactly 0.84 joins, one just under it does not.
    @Test
    void posts_are_joined_by_a_cosine_from_0_84_on() {
        assertThat(edges(0.84)).containsExactly(joined(EdgeType.SEMANTIC_SIMILARITY, 0.84));
        assertThat(edges(0.84001)).hasSize(1);
        assertThat(edges(0.83999)).isEmpty();
        assertThat(edges(-1)).isEmpty();
    }

    /// Proves I-55: a Jaccard of exactly 0.28 joins, one just under it does not.
    @Test
    void posts_are_joined_by_a_jaccard_of_their_tags_from_0_28_on() {
        Likeness likeness = new Likeness(Map.of());

        assertThat(likeness.posts(sharing(7, 25))).containsExactly(joined(EdgeType.TAG_OVERLAP, 0.28));
        assertThat(likeness.posts(sharing(27, 97))).isEmpty();
    }

    @Test
    void the_best_cosine_of_the_spaces_that_both_are_in_counts() {
        Likeness likeness = new Likeness(Map.of(
                VectorName.TEXT, Map.of(FIRST.uuid(), Spaces.at(1), SECOND.uuid(), Spaces.at(0.9)),
                VectorName.IMAGE, Map.of(FIRST.uuid(), Spaces.at(1), SECOND.uuid(), Spaces.at(0.95)),
                VectorName.VIDEO, Map.of(FIRST.uuid(), Spaces.at(1))));

        assertThat(likeness.posts(List.of(FIRST, SECOND)))
                .singleElement()
                .satisfies(edge -> assertThat(edge.weight()).isCloseTo(0.95, offset(1e-6)));
    }

    @Test
    void posts_that_mean_the_same_are_not_joined_by_their_tags_too() {
        List<Row> rows = sharing(5, 5);
        Map<UUID, Point> points =
                Map.of(rows.getFirst().uuid(), Spaces.at(1), rows.getLast().uuid(), Spaces.at(0.84));

        assertThat(new Likeness(Map.of(VectorName.TEXT, points)).posts(rows))
                .extracting(Edge::type)
                .containsExactly(EdgeType.SEMANTIC_SIMILARITY);
    }

    @Test
    void posts_without_tags_and_points_have_nothing_in_common() {
        assertThat(new Likeness(Map.of()).posts(List.of(FIRST, SECOND))).isEmpty();
    }

    @Test
    void tags_are_joined_by_two_common_rows_from_the_first_in_the_alphabet_on() {
        List<Row> rows = List.of(
                Post.of(1).tagged("z", "a").row(),
                Post.of(2).tagged("z", "a", "m").row(),
                Post.of(3).tagged("z", "m").row(),
                Post.of(4).tagged("z").row());

        assertThat(Likeness.tags(TagUse.of(rows)))
                .containsExactlyInAnyOrder(
                        new Edge("tag:a", "tag:z", EdgeType.TAG_OVERLAP, 0.5),
                        new Edge("tag:m", "tag:z", EdgeType.TAG_OVERLAP, 0.5));
    }

    private static List<Edge> edges(double cosine) {
        Map<UUID, Point> points = Map.of(FIRST.uuid(), Spaces.at(1), SECOND.uuid(), Spaces.at(cosine));
        return new Likeness(Map.of(VectorName.IMAGE, points)).posts(List.of(FIRST, SECOND));
    }

    private static List<Row> sharing(int common, int either) {
        String[] all = IntStream.range(0, either).mapToObj(tag -> "t" + tag).toArray(String[]::new);
        String[] some = IntStream.range(0, common).mapToObj(tag -> "t" + tag).toArray(String[]::new);
        return List.of(Post.of(1).tagged(all).row(), Post.of(2).tagged(some).row());
    }

    private static Edge joined(EdgeType type, double weight) {
        return new Edge("content:" + FIRST.uuid(), "content:" + SECOND.uuid(), type, weight);
    }
}
