package dev.coldpath.scoring.fetch.dns;

import dev.coldpath.scoring.fetch.Ascii;
import java.util.Arrays;
import java.util.List;

/// The sender policy among a zone's texts.
final class Spf {
    private static final String INCLUDE = "include:";
    private static final int MOST_TERMS = 100;

    private Spf() {}

    static boolean in(List<String> texts) {
        return texts.stream().anyMatch(Spf::is);
    }

    /// The names whose senders the policy lets in, in lower case.
    static List<String> includes(List<String> texts) {
        return texts.stream()
                .filter(Spf::is)
                .flatMap(policy -> Arrays.stream(policy.split("\\s+")).limit(MOST_TERMS))
                .map(term -> Ascii.lower(term).replaceFirst("^[+?~-]", ""))
                .filter(term -> term.startsWith(INCLUDE))
                .map(term -> term.substring(INCLUDE.length()))
                .distinct()
                .toList();
    }

    private static boolean is(String text) {
        String lower = Ascii.lower(text);
        return lower.equals("v=spf1") || lower.startsWith("v=spf1 ");
    }
}
