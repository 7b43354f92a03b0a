package dev.coldpath.intelligence.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.json.Characters;
import java.util.Optional;

/// What a line is as JSON. Nothing is repaired: names come once, and no text holds half a character.
sealed interface JsonLine {
    /// One object.
    record Read(ObjectNode object) implements JsonLine {}

    record Unreadable(String reason) implements JsonLine {}

    /// The nesting that a line may have: far more than any field needs.
    int DEEPEST = 32;

    String WHITE_SPACE = " \t\r\n";
    String FIRST_OF_NUMBERS_AND_WORDS = "-0123456789tfn";

    JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static JsonLine of(RawLine line) {
        if (!line.isWhole()) {
            return new Unreadable("line is too long");
        }
        Optional<String> text = line.text();
        return text.isPresent() ? of(text.get()) : new Unreadable("line is not valid UTF-8");
    }

    private static JsonLine of(String text) {
        if (!looksLikeJson(text)) {
            return new Unreadable("line is not valid JSON");
        }
        try {
            JsonNode node = MAPPER.readTree(text);
            if (!Characters.areWhole(node)) {
                return new Unreadable("line is not valid JSON");
            }
            return node instanceof ObjectNode object ? new Read(object) : new Unreadable("line must be a JSON object");
        } catch (JsonProcessingException _) {
            return new Unreadable("line is not valid JSON");
        }
    }

    /// Whoever lays down something else than JSON does it by the line, and a parser that complains of each is dear.
    private static boolean looksLikeJson(String text) {
        int first = 0;
        int last = text.length() - 1;
        while (first <= last && white(text.charAt(first))) {
            first++;
        }
        while (first <= last && white(text.charAt(last))) {
            last--;
        }
        return first <= last && encloses(text.charAt(first), text.charAt(last));
    }

    private static boolean encloses(char first, char last) {
        return switch (first) {
            case '{' -> last == '}';
            case '[' -> last == ']';
            case '"' -> last == '"';
            default -> FIRST_OF_NUMBERS_AND_WORDS.indexOf(first) >= 0;
        };
    }

    private static boolean white(char character) {
        return WHITE_SPACE.indexOf(character) >= 0;
    }
}
