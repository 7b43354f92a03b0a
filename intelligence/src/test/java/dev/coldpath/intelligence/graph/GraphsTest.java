package dev.coldpath.intelligence.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.coldpath.intelligence.analyse.Analyse;
import dev.coldpath.intelligence.analyse.Conversation;
import dev.coldpath.intelligence.analyse.Post;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.graph.Graph.Edge;
import dev.coldpath.intelligence.graph.Graph.EdgeType;
import dev.coldpath.intelligence.graph.Graph.Node;
import dev.coldpath.intelligence.graph.Graph.NodeType;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphsTest {
    @Test
    void no_rows_make_empty_graphs() {
        Graph empty = new Graph(List.of(), List.of());

        assertThat(SearchGraph.of(List.of(), Map.of())).isEqualTo(empty);
        assertThat(discover(List.of(), List.of())).isEqualTo(new DiscoverGraphs(empty, empty, empty, empty, empty));
    }

    @Test
    void one_row_is_joined_to_its_tag_and_its_creator_alone() {
        Row row = Post.of(1)
                .titled("Launch day")
                .by("RunLab")
                .tagged("smartwatch")
                .scored(0.5)
                .row();
        String id = "content:" + row.uuid();

        Graph graph = SearchGraph.of(List.of(row), Map.of());

        assertThat(graph.nodes())
                .containsExactly(
                        new Node(id, NodeType.CONTENT, "Launch day", 0.5, OptionalLong.empty()),
                        new Node("tag:smartwatch", NodeType.TAG, "#smartwatch", 1, OptionalLong.empty()),
                        new Node(
                                "creator:TIKTOK:runlab",
                                NodeType.CREATOR,
                                "@RunLab",
                                0.5,
                                OptionalLong.of(3380028227454179L)));
        assertThat(graph.edges())
                .containsExactly(
                        new Edge("creator:TIKTOK:runlab", id, EdgeType.CREATOR_POSTED, 0.5),
                        new Edge(id, "tag:smartwatch", EdgeType.TAGGED_WITH, 1));
    }

    @Test
    void a_row_is_labelled_by_its_title_else_the_beginning_of_its_description_else_its_uuid() {
        String run = "\uD83C\uDFC3";
        List<Row> rows = List.of(
                Post.of(1).titled("T").described("D").row(),
                Post.of(2).titled(" ").described("short").row(),
                Post.of(3).described(run.repeat(81)).row(),
                Post.of(4).described(" ").row());

        assertThat(SearchGraph.of(rows, Map.of()).nodes())
                .extracting(Node::label)
                .containsExactly(
                        "T", "short", run.repeat(80), rows.get(3).uuid().toString());
    }

    /// Proves I-55: a row without a handle gives no creator.
    @Test
    void a_row_without_a_handle_gives_no_creator() {
        List<Row> rows = List.of(Post.of(1).row(), Post.of(2).row());

        assertThat(SearchGraph.of(rows, Map.of()).nodes())
                .extracting(Node::type)
                .containsOnly(NodeType.CONTENT);
        assertThat(discover(rows, List.of()).creators().nodes()).isEmpty();
    }

    @Test
    void tags_and_creators_score_as_the_lists_say_and_tags_off_the_list_nothing() {
        List<Row> rows = IntStream.range(0, 62)
                .mapToObj(number -> Post.of(number)
                        .by("ana")
                        .tagged("t" + number % 31)
                        .engaging(number % 31 == 30 ? 0 : 1)
                        .row())
                .toList();
        Narrative last = Conversation.narrative(1, List.of(rows.get(30), rows.get(61)));

        DiscoverGraphs graphs = discover(rows, List.of(last));

        assertThat(graphs.tags().nodes()).hasSize(30).allMatch(node -> node.score() == 1);
        assertThat(graphs.creators().nodes())
                .filteredOn(node -> node.type() == NodeType.CREATOR)
                .extracting(Node::score)
                .allMatch(score -> score
                        == Analyse.of(rows, List.of()).creators().getFirst().amplifierScore());
        assertThat(graphs.narratives().nodes())
                .filteredOn(node -> node.type() == NodeType.TAG)
                .extracting(Node::id, Node::score)
                .containsExactly(tuple("tag:t30", 0.0));
    }

    /// Proves I-55.
    @Test
    void no_graph_is_larger_than_its_caps() {
        List<Row> rows = IntStream.range(0, 600)
                .mapToObj(number -> Post.of(number)
                        .by(number < 100 ? "everybody" : "h" + number % 60)
                        .tagged(IntStream.range(0, 40)
                                .filter(tag -> (number + tag) % 3 > 0)
                                .mapToObj(tag -> "t" + tag)
                                .toArray(String[]::new))
                        .engaging(number % 7 / 7.0)
                        .scored(1 - number / 600.0)
                        .row())
                .toList();
        List<Narrative> narratives = IntStream.range(0, 8)
                .mapToObj(number -> Conversation.narrative(number + 1, rows.subList(number * 75, number * 75 + 75)))
                .toList();

        DiscoverGraphs graphs = discover(rows, narratives);
        Graph search = SearchGraph.of(rows, Map.of());

        assertThat(sizes(graphs.content())).isEqualTo("100 500");
        assertThat(sizes(graphs.tags())).isEqualTo("30 200");
        assertThat(sizes(graphs.creators())).isEqualTo("300 250");
        assertThat(sizes(graphs.narratives())).isEqualTo("82 144");
        assertThat(sizes(graphs.whole())).isEqualTo("400 1500");
        assertThat(sizes(search)).isEqualTo("131 1000");
    }

    @Test
    void a_creator_is_joined_to_their_five_best_rows() {
        List<Row> rows = IntStream.range(0, 7)
                .mapToObj(number ->
                        Post.of(number).by("ana").scored(1 - number / 10.0).row())
                .toList();

        assertThat(discover(rows, List.of()).creators().edges())
                .extracting(Edge::target)
                .containsExactlyElementsOf(rows.stream()
                        .limit(5)
                        .map(row -> "content:" + row.uuid())
                        .toList());
    }

    @Test
    void a_hundred_rows_that_are_all_alike_are_joined_by_meaning_up_to_the_cap() {
        List<Row> rows = IntStream.range(0, 120)
                .mapToObj(number -> Post.of(number).row())
                .toList();
        Map<UUID, Point> points =
                rows.stream().map(Row::uuid).collect(Collectors.toMap(Function.identity(), _ -> Spaces.at(0.5)));

        Graph content = DiscoverGraphs.of(
                        rows, List.of(), Analyse.of(rows, List.of()), Map.of(VectorName.VIDEO, points))
                .content();

        assertThat(sizes(content)).isEqualTo("100 500");
        assertThat(content.edges()).allMatch(edge -> edge.type() == EdgeType.SEMANTIC_SIMILARITY && edge.weight() == 1);
    }

    private static DiscoverGraphs discover(List<Row> rows, List<Narrative> narratives) {
        return DiscoverGraphs.of(rows, narratives, Analyse.of(rows, narratives), Map.of());
    }

    private static String sizes(Graph graph) {
        return graph.nodes().size() + " " + graph.edges().size();
    }
}
