package dev.coldpath.local.cli;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Prints things as a table: a line each, a column for each of some of their members.
final class Sheet {
    private static final String BETWEEN = "  ";

    private Sheet() {}

    /// A line for every thing, under the members' names.
    static String of(List<ObjectNode> things, String... members) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.of(members).map(Sheet::title).toList());
        things.forEach(thing -> lines.add(
                Stream.of(members).map(member -> cell(thing.path(member))).toList()));
        return lines.stream().map(line -> line(line, lines)).collect(joining(System.lineSeparator()));
    }

    /// One thing, a line for every member.
    static String of(ObjectNode thing) {
        List<List<String>> lines = thing.propertyStream()
                .map(member -> List.of(member.getKey(), cell(member.getValue())))
                .toList();
        return lines.stream().map(line -> line(line, lines)).collect(joining(System.lineSeparator()));
    }

    /// `accountId` as `ACCOUNT ID`.
    private static String title(String member) {
        return member.replaceAll("([a-z])([A-Z])", "$1 $2").toUpperCase(Locale.ROOT);
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(Sheet::cell).collect(joining(","));
        }
        if (value.isObject()) {
            return value.propertyStream()
                    .filter(member -> !member.getValue().isNull())
                    .map(member -> member.getKey() + "=" + cell(member.getValue()))
                    .collect(joining(" "));
        }
        return value.isNull() || value.isMissingNode() || value.asText().isEmpty() ? "-" : value.asText();
    }

    private static String line(List<String> cells, List<List<String>> all) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            int place = column;
            int width = all.stream()
                    .mapToInt(each -> each.get(place).length())
                    .max()
                    .orElse(0);
            String cell = cells.get(column);
            line.append(cell).append(" ".repeat(width - cell.length())).append(BETWEEN);
        }
        return line.toString().stripTrailing();
    }
}
