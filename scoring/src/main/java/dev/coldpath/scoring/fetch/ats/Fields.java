package dev.coldpath.scoring.fetch.ats;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.Dates;
import dev.coldpath.scoring.fetch.Links;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads single fields of what boards answer. A field of another kind than expected is none.
final class Fields {
    private static final int LONGEST = 200;

    private Fields() {}

    static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText("").strip()).filter(text -> !text.isEmpty() && text.length() <= LONGEST);
    }

    static List<String> texts(JsonNode... nodes) {
        return Stream.of(nodes).flatMap(node -> text(node).stream()).toList();
    }

    static Optional<Instant> date(JsonNode node) {
        return node.isTextual() ? Dates.instant(node.textValue()) : Optional.empty();
    }

    static Optional<Instant> millis(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() > 0
                ? Optional.of(Instant.ofEpochMilli(node.longValue()))
                : Optional.empty();
    }

    static Optional<URI> link(JsonNode node) {
        return Links.absolute(node.asText(""));
    }

    /// One place out of its parts.
    static Optional<String> place(JsonNode... parts) {
        return Optional.of(texts(parts).stream().collect(Collectors.joining(", ")))
                .filter(place -> !place.isEmpty());
    }
}
