package dev.coldpath.scoring.fetch.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The statements of one item. What is marked as wrong or has ended is left out.
record Claims(JsonNode byProperty) {
    private static final String END = "P582";
    private static final String POINT_IN_TIME = "P585";
    private static final Pattern DAY = Pattern.compile("\\+(\\d{4})-(\\d\\d)-(\\d\\d)T.*");
    private static final Pattern AMOUNT = Pattern.compile("\\+?(\\d{1,15})(\\.\\d+)?");

    /// A number with the time it is of.
    record Dated(double number, Optional<Instant> at) {}

    boolean has(String property) {
        return !statements(property).isEmpty();
    }

    /// The first of the best rank.
    Optional<String> text(String property) {
        return statements(property).stream()
                .map(each -> value(each).asText("").strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    Optional<Instant> time(String property) {
        return statements(property).stream()
                .flatMap(each -> day(value(each)).stream())
                .findFirst();
    }

    /// The newest amount in that unit; one without a time only where none has any.
    Optional<Dated> newest(String property, String unit) {
        Optional<Dated> newest = Optional.empty();
        for (JsonNode each : statements(property)) {
            Optional<Dated> amount = amount(each, unit);
            if (amount.isPresent()
                    && newest.map(best -> later(amount.get(), best)).orElse(true)) {
                newest = amount;
            }
        }
        return newest;
    }

    private static boolean later(Dated one, Dated other) {
        return one.at().orElse(Instant.MIN).isAfter(other.at().orElse(Instant.MIN));
    }

    private static Optional<Dated> amount(JsonNode statement, String unit) {
        JsonNode value = value(statement);
        Matcher amount = AMOUNT.matcher(value.path("amount").asText(""));
        boolean usable = value.path("unit").asText("").endsWith(unit) && amount.matches();
        Optional<Instant> at = day(statement
                .path("qualifiers")
                .path(POINT_IN_TIME)
                .path(0)
                .path("datavalue")
                .path("value"));
        return usable ? Optional.of(new Dated(Double.parseDouble(amount.group()), at)) : Optional.empty();
    }

    /// A day; of a month or a year the first.
    private static Optional<Instant> day(JsonNode time) {
        Matcher day = DAY.matcher(time.path("time").asText(""));
        if (!day.matches()) {
            return Optional.empty();
        }
        int month = Math.clamp(Integer.parseInt(day.group(2)), 1, 12);
        LocalDate first = LocalDate.of(Math.max(1, Integer.parseInt(day.group(1))), month, 1);
        int last = first.lengthOfMonth();
        LocalDate date = first.withDayOfMonth(Math.clamp(Integer.parseInt(day.group(3)), 1, last));
        return Optional.of(date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private List<JsonNode> statements(String property) {
        List<JsonNode> preferred = new ArrayList<>();
        List<JsonNode> normal = new ArrayList<>();
        for (JsonNode each : byProperty.path(property)) {
            boolean known =
                    each.path("mainsnak").path("snaktype").asText("value").equals("value");
            if (known && !each.path("qualifiers").has(END)) {
                switch (each.path("rank").asText("normal")) {
                    case "preferred" -> preferred.add(each);
                    case "normal" -> normal.add(each);
                    case String _ -> {}
                }
            }
        }
        preferred.addAll(normal);
        return preferred;
    }

    private static JsonNode value(JsonNode statement) {
        return statement.path("mainsnak").path("datavalue").path("value");
    }
}
