package dev.coldpath.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the list of conditions that carry promises, `conditions.txt`.
final class Conditions {
    private static final String LIST = "conditions.txt";
    private static final String FILE = "file ";
    private static final String SNIPPET = "- ";
    private static final String REPLACEMENT = "+ ";
    private static final String BETWEEN = ": ";

    private final List<Mutant> mutants = new ArrayList<>();
    private String file = "";
    private String promise = "";
    private String name = "";
    private String snippet = "";
    private String replacement = "";

    private Conditions() {}

    static List<Mutant> all() {
        return read(text());
    }

    /// What such a text lists, in order.
    static List<Mutant> read(String text) {
        Conditions conditions = new Conditions();
        text.lines().forEach(conditions::take);
        conditions.finish();
        return List.copyOf(conditions.mutants);
    }

    private void take(String line) {
        if (line.startsWith("#")) {
            return;
        }
        if (line.isBlank()) {
            finish();
        } else if (line.startsWith(FILE)) {
            file = line.substring(FILE.length());
        } else if (line.startsWith(SNIPPET)) {
            snippet = line.substring(SNIPPET.length());
        } else if (line.startsWith(REPLACEMENT)) {
            replacement = line.substring(REPLACEMENT.length());
        } else {
            int colon = line.indexOf(BETWEEN);
            if (colon < 0) {
                throw new IllegalArgumentException(LIST + ": neither a promise nor a condition: " + line);
            }
            promise = line.substring(0, colon);
            name = line.substring(colon + BETWEEN.length());
        }
    }

    private void finish() {
        if (!snippet.isEmpty()) {
            mutants.add(new Mutant(name, promise, file, snippet, replacement));
        }
        snippet = "";
        replacement = "";
    }

    private static String text() {
        try (InputStream list = Conditions.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + ": not on the class path");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(LIST + ": cannot be read", e);
        }
    }
}
