package dev.coldpath.scoring.fetch.dns;

import dev.coldpath.scoring.fetch.Ascii;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The mail policy among the texts at `_dmarc`.
final class Dmarc {
    private static final Set<String> ENFORCING = Set.of("p=quarantine", "p=reject");
    private static final int MOST_TAGS = 100;

    private Dmarc() {}

    static boolean in(List<String> texts) {
        return texts.stream().anyMatch(Dmarc::is);
    }

    /// True: mail that fails is to be set aside or refused, not just reported.
    static boolean enforced(List<String> texts) {
        return texts.stream()
                .filter(Dmarc::is)
                .flatMap(policy -> Arrays.stream(policy.split(";")).limit(MOST_TAGS))
                .map(tag -> Ascii.lower(tag).replaceAll("\\s", ""))
                .anyMatch(ENFORCING::contains);
    }

    private static boolean is(String text) {
        return Ascii.lower(text.strip()).startsWith("v=dmarc1");
    }
}
