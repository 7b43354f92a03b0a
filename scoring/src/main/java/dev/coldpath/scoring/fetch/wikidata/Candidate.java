package dev.coldpath.scoring.fetch.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An organisation whose official website the domain is today.
///
/// @param item such as `Q95`
/// @param links how many sites of the foundation have a page about it
/// @param state of its headquarters, in the United States
/// @param industry in English
record Candidate(String item, int links, Optional<String> country, Optional<String> state, Optional<String> industry) {
    private static final Pattern ITEM = Pattern.compile("https?://www\\.wikidata\\.org/entity/(Q[1-9][0-9]{0,11})");

    /// Each item once, that with the most links first; empty when this is no answer to such a question.
    static Optional<List<Candidate>> read(JsonNode answer) {
        JsonNode bindings = answer.path("results").path("bindings");
        if (!bindings.isArray()) {
            return Optional.empty();
        }
        List<Candidate> all = new ArrayList<>();
        for (JsonNode row : bindings) {
            candidate(row).ifPresent(all::add);
        }
        return Optional.of(List.copyOf(all.stream()
                .sorted(Comparator.comparingInt(Candidate::links).reversed().thenComparing(Candidate::item))
                .collect(Collectors.toMap(Candidate::item, each -> each, (first, _) -> first, LinkedHashMap::new))
                .values()));
    }

    /// What was its website once, what somebody marked as wrong, and what is no organisation is left out.
    private static Optional<Candidate> candidate(JsonNode row) {
        Matcher item = ITEM.matcher(value(row, "item"));
        boolean over = row.has("end") || value(row, "rank").endsWith("DeprecatedRank");
        if (!item.matches() || over || !value(row, "org").equals("true")) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(
                item.group(1),
                row.path("links").path("value").asInt(),
                Stream.of(value(row, "country").toUpperCase(Locale.ROOT))
                        .filter(code -> code.matches("[A-Z]{2}"))
                        .findFirst(),
                Stream.of(value(row, "state"))
                        .filter(code -> code.matches("US-[A-Z]{2}"))
                        .map(code -> code.substring(3))
                        .findFirst(),
                Stream.of(value(row, "industry"))
                        .filter(text -> !text.isBlank())
                        .findFirst()));
    }

    private static String value(JsonNode row, String name) {
        return row.path(name).path("value").asText("");
    }
}
