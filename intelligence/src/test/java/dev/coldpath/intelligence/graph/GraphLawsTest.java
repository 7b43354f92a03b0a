package dev.coldpath.intelligence.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.analyse.Analyse;
import dev.coldpath.intelligence.analyse.Analysis;
import dev.coldpath.intelligence.analyse.Analysis.TopTag;
import dev.coldpath.intelligence.analyse.Conversation;
import dev.coldpath.intelligence.analyse.TagUse;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.content.CreatorId;
import dev.coldpath.intelligence.graph.Graph.Edge;
import dev.coldpath.intelligence.graph.Graph.Node;
import dev.coldpath.intelligence.graph.Graph.NodeType;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GraphLawsTest {
    private static final int MOST_ROWS = 130;

    /// Proves I-55.
    @Test
    void every_graph_of_a_discovery_has_the_edges_that_the_page_gives_it() {
        for (long seed = 1; seed <= 15; seed++) {
            Discovery given = Discovery.of(seed);
            NaiveEdges naive = new NaiveEdges(given.rows(), given.points());
            List<String> topTags =
                    given.analysis().topTags().stream().map(TopTag::tag).toList();
            DiscoverGraphs graphs = given.graphs();

            List<Edge> content = NaiveEdges.cut(naive.posts(first(given.rows(), 100)), 500);
            List<Edge> tags = NaiveEdges.cut(naive.tags(topTags), 200);
            List<Edge> creators = NaiveEdges.cut(naive.posted(5), 250);
            List<Edge> narratives = NaiveEdges.cut(NaiveEdges.told(given.narratives()), 400);

            assertThat(graphs.content().edges()).as("seed %d", seed).isEqualTo(content);
            assertThat(graphs.tags().edges()).as("seed %d", seed).isEqualTo(tags);
            assertThat(graphs.creators().edges()).as("seed %d", seed).isEqualTo(creators);
            assertThat(graphs.narratives().edges()).as("seed %d", seed).isEqualTo(narratives);
        }
    }

    /// Proves I-55.
    @Test
    void the_whole_graph_is_the_union_of_the_four_with_the_tags_of_its_posts_then_cut() {
        for (long seed = 1; seed <= 15; seed++) {
            Discovery given = Discovery.of(seed);
            DiscoverGraphs graphs = given.graphs();
            List<Graph> four = List.of(graphs.content(), graphs.tags(), graphs.creators(), graphs.narratives());
            Map<String, Node> united = new LinkedHashMap<>();
            List<Edge> edges = new ArrayList<>();
            for (Graph graph : four) {
                graph.nodes().forEach(node -> united.putIfAbsent(node.id(), node));
                edges.addAll(graph.edges());
            }
            List<Node> nodes = first(
                    united.values().stream()
                            .sorted(Comparator.comparingInt(
                                            (Node node) -> List.of("narrative", "content", "tag", "creator")
                                                    .indexOf(node.type().wire()))
                                    .thenComparingDouble(node -> -node.score())
                                    .thenComparing(Node::id))
                            .toList(),
                    400);
            Set<String> kept = ids(nodes);
            edges.addAll(new NaiveEdges(given.rows(), given.points()).tagged(given.tags()));
            edges.removeIf(edge -> !kept.contains(edge.source()) || !kept.contains(edge.target()));

            assertThat(graphs.whole().nodes()).as("seed %d", seed).isEqualTo(nodes);
            assertThat(graphs.whole().edges()).as("seed %d", seed).isEqualTo(NaiveEdges.cut(edges, 1_500));
        }
    }

    /// Proves I-55.
    @Test
    void the_graph_of_a_search_joins_its_first_hundred_rows_their_tags_and_their_creators() {
        for (long seed = 1; seed <= 15; seed++) {
            Discovery given = Discovery.of(seed);
            List<Row> best = first(given.rows(), 100);
            NaiveEdges naive = new NaiveEdges(best, given.points());
            List<String> tags = first(TagUse.of(best).stream().map(TagUse::tag).toList(), 30);
            List<Edge> edges = new ArrayList<>(naive.posts(best));
            edges.addAll(naive.tags(tags));
            edges.addAll(naive.tagged(tags));
            edges.addAll(naive.posted(MOST_ROWS));

            Graph graph = SearchGraph.of(given.rows(), given.points());

            assertThat(graph.edges()).as("seed %d", seed).isEqualTo(NaiveEdges.cut(edges, 1_000));
            assertThat(count(graph, NodeType.CONTENT)).isEqualTo(best.size());
            assertThat(count(graph, NodeType.TAG)).isEqualTo(tags.size());
            assertThat(count(graph, NodeType.NARRATIVE)).isZero();
        }
    }

    /// Proves I-55.
    @Test
    void no_graph_has_a_loose_edge_a_repeated_id_or_a_creator_without_a_number() {
        for (long seed = 1; seed <= 15; seed++) {
            Discovery given = Discovery.of(seed);
            DiscoverGraphs graphs = given.graphs();

            for (Graph graph : List.of(
                    graphs.content(),
                    graphs.tags(),
                    graphs.creators(),
                    graphs.narratives(),
                    graphs.whole(),
                    SearchGraph.of(given.rows(), given.points()))) {
                Set<String> ids = ids(graph.nodes());
                assertThat(ids).as("seed %d", seed).hasSameSizeAs(graph.nodes());
                assertThat(graph.edges())
                        .as("seed %d", seed)
                        .allMatch(edge -> ids.contains(edge.source()) && ids.contains(edge.target()))
                        .noneMatch(edge -> edge.source().equals(edge.target()))
                        .doesNotHaveDuplicates();
                assertThat(graph.nodes()).as("seed %d", seed).allMatch(GraphLawsTest::wellFormed);
            }
        }
    }

    /// Proves I-39.
    @Test
    void the_same_rows_make_the_same_graphs() {
        for (long seed = 1; seed <= 10; seed++) {
            assertThat(Discovery.of(seed).graphs())
                    .as("seed %d", seed)
                    .isEqualTo(Discovery.of(seed).graphs());
        }
    }

    private static boolean wellFormed(Node node) {
        return switch (node.type()) {
            case NARRATIVE ->
                node.id().startsWith("narrative:query:") && node.creatorId().isEmpty();
            case CONTENT ->
                node.id().matches("content:[0-9a-f-]{36}") && node.creatorId().isEmpty();
            case TAG ->
                node.id().equals("tag:" + node.label().substring(1))
                        && node.creatorId().isEmpty();
            case CREATOR -> {
                String[] parts = node.id().split(":", -1);
                yield parts.length == 3 && node.creatorId().orElseThrow() == CreatorId.of(parts[1], parts[2]);
            }
        };
    }

    private static long count(Graph graph, NodeType type) {
        return graph.nodes().stream().filter(node -> node.type() == type).count();
    }

    private static Set<String> ids(List<Node> nodes) {
        Set<String> ids = new HashSet<>();
        nodes.forEach(node -> ids.add(node.id()));
        return ids;
    }

    private static <T> List<T> first(List<T> of, int most) {
        return of.subList(0, Math.min(most, of.size()));
    }

    private record Discovery(Conversation of, Analysis analysis, Map<VectorName, Map<UUID, Point>> points) {
        static Discovery of(long seed) {
            Conversation of = Conversation.of(seed, MOST_ROWS);
            return new Discovery(of, Analyse.of(of.rows(), of.narratives()), Spaces.of(seed, of.rows()));
        }

        List<Row> rows() {
            return of.rows();
        }

        List<Narrative> narratives() {
            return of.narratives();
        }

        Set<String> tags() {
            Set<String> tags = new HashSet<>();
            rows().forEach(row -> tags.addAll(row.item().tags()));
            return tags;
        }

        DiscoverGraphs graphs() {
            return DiscoverGraphs.of(rows(), narratives(), analysis, points);
        }
    }
}
