package dev.coldpath.intelligence.narrative;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of a text, in lower case and without their plural.
final class FoldedWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SHORTEST_PLURAL = 3;

    private FoldedWords() {}

    /// As they stand, in lower case.
    static Stream<String> raw(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group);
    }

    static Set<String> of(String text) {
        return raw(text).map(FoldedWords::singular).collect(Collectors.toUnmodifiableSet());
    }

    /// The S-stemmer: `ies` becomes `y`, `es` becomes `e`, `s` goes, each but for the endings where it is no plural.
    static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL) {
            return word;
        }
        if (word.endsWith("ies")) {
            return endsWithAny(word, "eies", "aies") ? word : word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("es")) {
            return endsWithAny(word, "aes", "ees", "oes") ? word : word.substring(0, word.length() - 1);
        }
        return word.endsWith("s") && !endsWithAny(word, "us", "ss") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean endsWithAny(String word, String... endings) {
        return Stream.of(endings).anyMatch(word::endsWith);
    }
}
