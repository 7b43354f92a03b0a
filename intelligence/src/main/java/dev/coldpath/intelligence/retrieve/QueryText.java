package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.content.TagForm;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a query's text says besides its words.
final class QueryText {
    private static final Pattern HASHTAG = Pattern.compile("#([\\p{L}\\p{N}_]{1,64})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    private QueryText() {}

    /// What is embedded: without `#` signs, with single spaces. A query of such signs alone is embedded as it is.
    static String embedded(String query) {
        String text = collapsed(query.replace("#", ""));
        return text.isEmpty() ? collapsed(query) : text;
    }

    /// Its hashtags in tag form, in order, the first of equals.
    static List<String> hashtags(String query) {
        return TagForm.all(
                HASHTAG.matcher(query).results().map(match -> match.group(1)).toList());
    }

    /// Its words in tag form.
    static Set<String> words(String query) {
        String text = Normalizer.normalize(query, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        Set<String> words = new HashSet<>();
        WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
        return words;
    }

    /// Trimmed, with single spaces.
    static String collapsed(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
