package dev.coldpath.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which tests say which promises they show, read from the sources: an annotation `Proves`, or a comment that begins
/// with the word where a module cannot see the annotation.
record Checks(Map<String, Set<String>> tests) {
    private static final Pattern CLAIM =
            Pattern.compile("(?:@Proves\\((?<list>[^)]*)\\)|///[^\\n]*\\bProves (?<words>[^\\n]*))"
                    + "(?:(?!@Proves\\()[\\s\\S])*?(?:\\bvoid (?<test>\\w+)\\(|\\b(?:class|interface) (?<all>\\w+))");
    private static final Pattern ID = Pattern.compile("(?:core )?[A-Z]-\\d+");
    private static final Comparator<String> BY_NUMBER = Comparator.comparing((String id) -> id.replaceAll("\\d+$", ""))
            .thenComparing(id -> Integer.valueOf(id.replaceAll("^\\D+", "")));

    /// Every claim in the Java files of a checkout.
    static Checks in(Path root) {
        Checks checks = new Checks(new TreeMap<>(BY_NUMBER));
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root.relativize(file).toString().contains("target"))
                    .filter(file -> !file.endsWith("ChecksTest.java"))
                    .forEach(file -> checks.read(name(file), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(root + ": cannot be walked", e);
        }
        return checks;
    }

    void read(String file, String source) {
        Matcher claims = CLAIM.matcher(source);
        while (claims.find()) {
            String said = Optional.ofNullable(claims.group("list")).orElseGet(() -> claims.group("words"));
            String test = file + "." + Optional.ofNullable(claims.group("test")).orElse("all");
            ID.matcher(said)
                    .results()
                    .forEach(id -> tests.computeIfAbsent(id.group(), _ -> new TreeSet<>())
                            .add(test));
        }
    }

    /// A table of who shows what, each test in the words of its name.
    String report() {
        StringBuilder table = new StringBuilder("| promise | shown by |\n|---|---|\n");
        tests.forEach((id, names) -> table.append("| ")
                .append(id)
                .append(" | ")
                .append(String.join("<br>", names.stream().map(Checks::words).toList()))
                .append(" |\n"));
        return table.toString();
    }

    private static String words(String test) {
        List<String> parts = List.of(test.split("\\."));
        return parts.getFirst() + ": " + parts.getLast().replace('_', ' ');
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }
}
