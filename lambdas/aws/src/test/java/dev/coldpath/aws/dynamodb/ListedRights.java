package dev.coldpath.aws.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The list of rights that the deployment's own tests hold its roles against.
final class ListedRights {
    private static final Path LIST =
            Path.of(System.getProperty("coldpath.root"), "infra/src/test/resources/dev/coldpath/infra/rights.txt");

    private final List<Right> rights = read();

    /// Whether one statement of the function's role covers it. Two that cover a part of the keys each do not.
    boolean allow(String function, Asked asked) {
        return rights.stream().anyMatch(right -> right.who().equals(function) && right.covers(asked));
    }

    /// @param beginnings of leading keys; none: any key
    private record Right(String who, String what, List<String> beginnings, Set<String> actions) {
        static Right of(String line) {
            String[] cells = line.split("\\|", -1);
            List<String> what = Arrays.asList(cells[1].trim().split(" ", -1));
            return new Right(
                    cells[0].trim(),
                    what.getFirst(),
                    what.stream()
                            .skip(1)
                            .map(pattern -> pattern.substring(0, pattern.length() - 1))
                            .toList(),
                    Set.of(cells[2].trim().split(" ", -1)));
        }

        boolean covers(Asked asked) {
            return what.equals(asked.what())
                    && actions.contains("dynamodb:" + asked.action())
                    && (beginnings.isEmpty()
                            || asked.keys().stream()
                                    .allMatch(key -> beginnings.stream().anyMatch(key::startsWith)));
        }
    }

    private static List<Right> read() {
        try {
            return Files.readAllLines(LIST).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Right::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
