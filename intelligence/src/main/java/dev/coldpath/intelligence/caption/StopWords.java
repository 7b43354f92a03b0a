package dev.coldpath.intelligence.caption;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// English words that say nothing about what a text is about. Of contractions, which lose their apostrophe, the front
/// part is one.
public final class StopWords {
    private static final String FILE = "stop-words.txt";
    private static final Set<String> WORDS = read();

    private StopWords() {}

    /// Whether this word says nothing.
    ///
    /// @param word in lower case
    public static boolean contain(String word) {
        return WORDS.contains(word);
    }

    private static Set<String> read() {
        try (InputStream in = StopWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + ": not on the class path");
            }
            return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + ": unreadable", e);
        }
    }
}
