package dev.coldpath.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A page of the documentation: where it leads, and where it can be led to.
///
/// @param text without what stands between fences, which is for other readers
record Page(Path file, String text) {
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "data", "cdk.out", ".git");

    /// All pages of a checkout.
    static List<Page> allIn(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of(root.relativize(file).toString().split("[/\\\\]"))
                            .noneMatch(NOT_OURS::contains))
                    .sorted()
                    .map(Page::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(root + ": cannot be walked", e);
        }
    }

    static Page read(Path file) {
        try {
            return of(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    static Page of(Path file, String text) {
        return new Page(file, FENCED.matcher(text).replaceAll(""));
    }

    /// Its links within the checkout that lead nowhere, as they are written.
    List<String> astray() {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !ELSEWHERE.matcher(link).matches())
                .filter(link -> !leads(link))
                .toList();
    }

    private boolean leads(String link) {
        List<String> parts = List.of(link.split("#", 2));
        Path target = file.resolveSibling(parts.getFirst()).normalize();
        if (parts.getFirst().isEmpty()) {
            return headings().contains(parts.getLast());
        }
        return Files.exists(target)
                && (parts.size() == 1 || read(target).headings().contains(parts.getLast()));
    }

    /// Its headings, as GitHub names them in addresses.
    Set<String> headings() {
        return HEADING.matcher(text).results().map(Page::anchor).collect(Collectors.toUnmodifiableSet());
    }

    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }
}
