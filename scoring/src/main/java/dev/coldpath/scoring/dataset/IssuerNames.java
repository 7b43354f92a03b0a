package dev.coldpath.scoring.dataset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Company names as they are compared: without case, accents, signs and the words that only tell the legal form, so
/// that `Acme Robotics, Inc.` and `ACME ROBOTICS INC` are one name.
public final class IssuerNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['\u2019.]");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> FORMS = Set.of(
            "ag",
            "bv",
            "co",
            "company",
            "corp",
            "corporation",
            "gmbh",
            "inc",
            "incorporated",
            "limited",
            "llc",
            "llp",
            "lp",
            "ltd",
            "nv",
            "oy",
            "pbc",
            "plc",
            "pllc",
            "pte",
            "pty",
            "sa",
            "sarl",
            "sas",
            "se",
            "srl");

    private IssuerNames() {}

    /// Empty: nothing is left to compare.
    public static String normalised(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ");
        List<String> words = new ArrayList<>(
                Arrays.asList(OTHERS.matcher(plain).replaceAll(" ").strip().split(" ", -1)));
        if (words.size() > 1 && words.getFirst().equals("the")) {
            words.removeFirst();
        }
        while (words.size() > 1 && FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        return String.join(" ", words);
    }
}
