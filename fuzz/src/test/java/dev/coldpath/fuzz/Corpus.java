package dev.coldpath.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The committed inputs of one target: good ones, bad ones, and those that once broke it.
///
/// @param inputs in the order of their files' names
record Corpus(List<byte[]> inputs) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.:@/#$-]{2,40}|[^\\sA-Za-z0-9]{1,4}");
    private static final int MOST_WORDS = 400;

    /// What parsers of all kinds stumble over.
    private static final List<String> STONES = List.of(
            "\0",
            "\r\n\r\n",
            "\t",
            " ",
            "\uFEFF",
            "\u202E",
            "\u0130",
            "\uD83D\uDE00",
            "%00",
            "%ff",
            "%c3%28",
            "\\u0000",
            "\\ud800",
            "-0",
            "1e999",
            "9223372036854775808",
            "0x7f",
            "NaN",
            "null",
            "true",
            "[[[[",
            "{{{{",
            "<!DOCTYPE x>",
            "<![CDATA[",
            "]]>",
            "&#0;",
            "&#x110000;",
            "<!--",
            "-->",
            "..",
            "//",
            "xn--",
            "${x}",
            "*",
            "\"",
            "'");

    Corpus {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("corpus: it is empty");
        }
    }

    static Corpus of(String target) {
        URL folder = Corpus.class.getResource("/corpus/" + target);
        if (folder == null) {
            throw new IllegalArgumentException("corpus: there is none for " + target);
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            List<byte[]> inputs = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                inputs.add(Files.readAllBytes(file));
            }
            return new Corpus(inputs);
        } catch (IOException e) {
            throw new UncheckedIOException("corpus of " + target + ": it cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What its inputs are made of.
    List<byte[]> words() {
        TreeSet<String> words = new TreeSet<>();
        for (byte[] input : inputs) {
            WORD.matcher(new String(input, StandardCharsets.UTF_8))
                    .results()
                    .limit(MOST_WORDS)
                    .forEach(word -> words.add(word.group()));
        }
        return Stream.concat(STONES.stream(), words.stream())
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
