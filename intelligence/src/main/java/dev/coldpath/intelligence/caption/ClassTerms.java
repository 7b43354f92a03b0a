package dev.coldpath.intelligence.caption;

import dev.coldpath.intelligence.content.Item;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What tells classes of items apart: their tags and title words by class-based TF-IDF.
public final class ClassTerms {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int FEWEST_LETTERS = 3;

    private final Map<String, Integer> everywhere = new HashMap<>();
    private final double meanTerms;

    private ClassTerms(List<Map<String, Integer>> classes) {
        classes.forEach(
                terms -> terms.forEach((term, occurrences) -> everywhere.merge(term, occurrences, Integer::sum)));
        this.meanTerms = (double) sum(everywhere) / classes.size();
    }

    /// The weightiest terms of each class, ties by alphabet; none for a class without terms.
    public static List<List<String>> best(List<List<Item>> classes, int most) {
        List<Map<String, Integer>> counts =
                classes.stream().map(ClassTerms::count).toList();
        ClassTerms all = new ClassTerms(counts);
        List<List<String>> best = new ArrayList<>();
        for (Map<String, Integer> terms : counts) {
            best.add(all.weightiest(terms, most));
        }
        return best;
    }

    /// The words of a title that may be terms: three letters and more, in lower case, no stop words.
    static List<String> words(String title) {
        return WORD.matcher(Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(word -> word.codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS)
                .filter(word -> !StopWords.contain(word))
                .toList();
    }

    private static Map<String, Integer> count(List<Item> items) {
        Map<String, Integer> terms = new HashMap<>();
        for (Item item : items) {
            item.tags().forEach(tag -> terms.merge(tag, 1, Integer::sum));
            item.title().ifPresent(title -> words(title).forEach(word -> terms.merge(word, 1, Integer::sum)));
        }
        return terms;
    }

    private List<String> weightiest(Map<String, Integer> terms, int most) {
        long total = sum(terms);
        Map<String, Double> weights = new HashMap<>();
        terms.forEach((term, occurrences) -> weights.put(term, weight(term, (double) occurrences / total)));
        return weights.entrySet().stream()
                .sorted(Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Entry.comparingByKey()))
                .limit(most)
                .map(Entry::getKey)
                .toList();
    }

    private double weight(String term, double share) {
        return share * StrictMath.log(1 + meanTerms / everywhere.getOrDefault(term, 1));
    }

    private static long sum(Map<String, Integer> terms) {
        return terms.values().stream().mapToLong(Integer::longValue).sum();
    }
}
