package dev.coldpath.intelligence.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NarrativeSearchTest {
    private final NarrativeSearch search = new NarrativeSearch(Set.of("the", "of")::contains);

    /// Proves I-09.
    @Test
    void a_word_in_the_label_outranks_one_in_the_tags_and_that_one_in_the_summary() {
        Cluster summary =
                new MadeUpCluster(1).summary("All about the watch.").trend(1).cluster();
        Cluster tag = new MadeUpCluster(2).tags("watch").trend(0.5).cluster();
        Cluster label = new MadeUpCluster(3).label("Watch").trend(0).cluster();

        assertThat(search.find(List.of(summary, tag, label), "watch")).containsExactly(label, tag, summary);
    }

    /// Proves I-09.
    @Test
    void narratives_with_every_word_hide_those_with_some() {
        Cluster both = new MadeUpCluster(1).summary("smart watch").cluster();
        Cluster one = new MadeUpCluster(2).label("smart smart").trend(1).cluster();

        assertThat(search.find(List.of(one, both), "smart watch")).containsExactly(both);
        assertThat(search.find(List.of(one), "smart watch")).containsExactly(one);
        assertThat(search.find(List.of(one, both), "ring")).isEmpty();
    }

    @Test
    void the_rank_is_seven_parts_text_and_three_parts_trend() {
        Cluster tag = new MadeUpCluster(1).tags("watch").trend(0.9).cluster();
        Cluster label = new MadeUpCluster(2).label("watch").trend(0.1).cluster();

        assertThat(search.find(List.of(label, tag), "watch")).containsExactly(tag, label);
        assertThat(search.find(
                        List.of(
                                label,
                                new MadeUpCluster(3).label("watch").trend(0.1).cluster()),
                        "watch"))
                .extracting(Cluster::id)
                .containsExactly(2L, 3L);
    }

    @Test
    void stop_words_are_left_out_unless_there_are_no_others() {
        Cluster name = new MadeUpCluster(1).label("art of latte").cluster();
        Cluster other = new MadeUpCluster(2).label("the").cluster();

        assertThat(search.find(List.of(name, other), "The art OF latte")).containsExactly(name);
        assertThat(search.find(List.of(name, other), "the")).containsExactly(other);
    }

    @Test
    void a_plural_and_its_singular_are_the_same_word() {
        Cluster cluster = new MadeUpCluster(1).label("Watches, berry and glass").cluster();

        for (String query : List.of("watche", "WATCHES", "berries", "berry", "glass")) {
            assertThat(search.find(List.of(cluster), query)).as(query).containsExactly(cluster);
        }
        assertThat(search.find(List.of(cluster), "glas")).isEmpty();
    }

    @Test
    void the_stemmer_knows_where_an_s_is_no_plural() {
        assertThat(FoldedWords.singular("skies")).isEqualTo("sky");
        assertThat(FoldedWords.singular("eies")).isEqualTo("eies");
        assertThat(FoldedWords.singular("shoes")).isEqualTo("shoes");
        assertThat(FoldedWords.singular("bees")).isEqualTo("bees");
        assertThat(FoldedWords.singular("plates")).isEqualTo("plate");
        assertThat(FoldedWords.singular("virus")).isEqualTo("virus");
        assertThat(FoldedWords.singular("cats")).isEqualTo("cat");
        assertThat(FoldedWords.singular("s")).isEqualTo("s");
        assertThat(FoldedWords.singular("us")).isEqualTo("us");
    }

    @Test
    void words_are_letters_and_digits_of_any_script() {
        Cluster cluster = new MadeUpCluster(1).label("Café 7").tags("кофе").cluster();

        for (String query : List.of("CAFÉ!", "cafe\u0301", "#7", "Кофе?", "\u0000café\uD83D\uDE42")) {
            assertThat(search.find(List.of(cluster), query)).as(query).containsExactly(cluster);
        }
    }

    @Test
    void a_query_without_words_finds_nothing() {
        Cluster cluster = new MadeUpCluster(1).label("anything").cluster();

        assertThat(search.find(List.of(cluster), "!!! \uD83D\uDE42")).isEmpty();
        assertThat(search.find(List.of(cluster), "")).isEmpty();
        assertThat(search.find(List.of(), "anything")).isEmpty();
    }

    /// Proves I-09 against a slower way to say it.
    @Test
    void the_order_is_that_of_the_formula_whatever_is_searched() {
        List<String> words = List.of("a", "b", "c", "d");
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            List<Cluster> clusters = new ArrayList<>();
            for (int id = 1 + random.nextInt(8); id > 0; id--) {
                clusters.add(new MadeUpCluster(id)
                        .label(some(words, random))
                        .tags(some(words, random).split(" "))
                        .summary(some(words, random))
                        .trend(random.nextInt(4) / 4.0)
                        .cluster());
            }
            List<String> asked = words.subList(0, 1 + random.nextInt(4));

            List<Cluster> found = search.find(clusters, String.join(" ", asked));

            assertThat(found).as("seed %d", seed).isEqualTo(expected(clusters, asked));
        }
    }

    private static List<Cluster> expected(List<Cluster> clusters, List<String> asked) {
        List<Cluster> every = clusters.stream()
                .filter(cluster -> asked.stream().allMatch(word -> score(cluster, word) > 0))
                .toList();
        return (every.isEmpty() ? clusters : every)
                .stream()
                        .filter(cluster -> asked.stream().anyMatch(word -> score(cluster, word) > 0))
                        .sorted(Comparator.comparingDouble((Cluster cluster) -> -rank(cluster, asked))
                                .thenComparingLong(Cluster::id))
                        .toList();
    }

    private static double rank(Cluster cluster, List<String> asked) {
        int sum = asked.stream().mapToInt(word -> score(cluster, word)).sum();
        return 0.7 * ((double) sum / (3 * asked.size())) + 0.3 * cluster.trendScore();
    }

    private static int score(Cluster cluster, String word) {
        if (List.of(cluster.label().split(" ")).contains(word)) {
            return 3;
        }
        return cluster.topTags().contains(word)
                ? 2
                : List.of(cluster.summary().split(" ")).contains(word) ? 1 : 0;
    }

    private static String some(List<String> words, Random random) {
        return String.join(
                " ",
                IntStream.range(0, words.size())
                        .filter(_ -> random.nextInt(3) == 0)
                        .mapToObj(words::get)
                        .toList());
    }
}
