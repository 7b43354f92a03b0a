package dev.coldpath.scoring.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The members of a large JSON document that somebody wants. The document is read token by token, and nothing else of
/// it is ever an object in memory.
///
/// @param paths names of members from the top down; arrays on the way have no name, and what lies below the last name
///     is wanted whole
public record Excerpt(List<List<String>> paths) {
    private static final int MOST_TOKENS = 4_000_000;
    private static final int MOST_KEPT = 1_000_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(SourceJson.DEEPEST)
                    .maxStringLength(SourceJson.LONGEST_STRING)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public Excerpt {
        paths = paths.stream().map(List::copyOf).toList();
    }

    /// Members by their names from the top down, with a slash between: `filings/recent/form`.
    public static Excerpt of(String... paths) {
        return new Excerpt(List.of(paths).stream()
                .map(path -> List.of(path.split("/", -1)))
                .toList());
    }

    /// What is wanted of the document that these bytes spell; empty when they are not JSON, or too much of it.
    public Optional<JsonNode> read(byte[] document) {
        try (JsonParser parser = JSON.createParser(document)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            JsonNode kept = new Reader(parser).value(this);
            return parser.nextToken() == null ? Optional.of(kept) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// What is wanted below a member; empty: nothing.
    private Optional<Excerpt> below(String name) {
        if (whole()) {
            return Optional.of(this);
        }
        List<List<String>> rest = paths.stream()
                .filter(path -> path.getFirst().equals(name))
                .map(path -> path.subList(1, path.size()))
                .toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Excerpt(rest));
    }

    private boolean whole() {
        return paths.stream().anyMatch(List::isEmpty);
    }

    /// One pass over a document.
    private static final class Reader {
        private final JsonParser parser;
        private int kept;

        private Reader(JsonParser parser) {
            this.parser = parser;
        }

        /// The value that the parser stands on.
        private JsonNode value(Excerpt wanted) throws IOException {
            if (++kept > MOST_KEPT) {
                throw new StreamConstraintsException("more values than anybody wants");
            }
            return switch (parser.currentToken()) {
                case START_OBJECT -> object(wanted);
                case START_ARRAY -> array(wanted);
                case VALUE_STRING -> NODES.textNode(parser.getText());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
                case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
                default -> NODES.nullNode();
            };
        }

        private JsonNode number() throws IOException {
            return switch (parser.getNumberType()) {
                case INT, LONG -> NODES.numberNode(parser.getLongValue());
                case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NODES.numberNode(parser.getDoubleValue());
            };
        }

        private JsonNode object(Excerpt wanted) throws IOException {
            ObjectNode object = NODES.objectNode();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                Optional<Excerpt> below = wanted.below(name);
                parser.nextToken();
                if (below.isPresent()) {
                    object.set(name, value(below.get()));
                } else {
                    parser.skipChildren();
                }
            }
            return object;
        }

        private JsonNode array(Excerpt wanted) throws IOException {
            ArrayNode array = NODES.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(wanted));
            }
            return array;
        }
    }
}
