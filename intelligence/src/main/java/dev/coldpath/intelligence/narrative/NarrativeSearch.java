package dev.coldpath.intelligence.narrative;

import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Finds narratives by words: a word counts most in the label, less in a top tag, least in the summary.
public final class NarrativeSearch {
    private static final int IN_LABEL = 3;
    private static final int IN_TAGS = 2;
    private static final int IN_SUMMARY = 1;

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::rank)
            .reversed()
            .thenComparingLong(each -> each.cluster().id());

    private final Predicate<String> stopWord;

    /// Takes which words say nothing.
    ///
    /// @param stopWord of a word in lower case
    public NarrativeSearch(Predicate<String> stopWord) {
        this.stopWord = stopWord;
    }

    private record Ranked(Cluster cluster, double rank) {}

    /// How well one narrative matches.
    ///
    /// @param matched how many of the words it has
    private record Match(Cluster cluster, int matched, int sum) {
        Ranked of(int words) {
            double textRank = (double) sum / (IN_LABEL * words);
            return new Ranked(cluster, 0.7 * textRank + 0.3 * cluster.trendScore());
        }
    }

    /// Those that have every word or, where there are none, those that have any; the best first.
    public List<Cluster> find(List<Cluster> clusters, String query) {
        Set<String> words = words(query);
        List<Match> any = clusters.stream()
                .map(cluster -> match(cluster, words))
                .filter(match -> match.matched() > 0)
                .toList();
        List<Match> every =
                any.stream().filter(match -> match.matched() == words.size()).toList();
        return (every.isEmpty() ? any : every)
                .stream()
                        .map(match -> match.of(words.size()))
                        .sorted(BEST_FIRST)
                        .map(Ranked::cluster)
                        .toList();
    }

    /// Without stop words, unless there are no others.
    private Set<String> words(String query) {
        Set<String> telling = FoldedWords.raw(query)
                .filter(stopWord.negate())
                .map(FoldedWords::singular)
                .collect(Collectors.toUnmodifiableSet());
        return telling.isEmpty() ? FoldedWords.of(query) : telling;
    }

    private static Match match(Cluster cluster, Set<String> words) {
        Set<String> label = FoldedWords.of(cluster.label());
        Set<String> tags = FoldedWords.of(String.join(" ", cluster.topTags()));
        Set<String> summary = FoldedWords.of(cluster.summary());
        int matched = 0;
        int sum = 0;
        for (String word : words) {
            int score = label.contains(word)
                    ? IN_LABEL
                    : tags.contains(word) ? IN_TAGS : summary.contains(word) ? IN_SUMMARY : 0;
            matched += score > 0 ? 1 : 0;
            sum += score;
        }
        return new Match(cluster, matched, sum);
    }
}
