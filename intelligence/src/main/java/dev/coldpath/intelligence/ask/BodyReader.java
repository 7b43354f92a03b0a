package dev.coldpath.intelligence.ask;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/// Reads a submit's body and says what is wrong with it, the gravest first. Nothing is repaired.
///
/// The body is read twice: once as a stream, which builds nothing and so may be as deep as it likes, and, when nothing
/// is wrong with it, once more into an object.
public final class BodyReader {
    /// No part of a body is longer than this, so no limit of the parser speaks before ours.
    private static final int LARGEST = 1 << 17;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(LARGEST)
                            .maxNameLength(LARGEST)
                            .maxNumberLength(LARGEST)
                            .maxStringLength(LARGEST)
                            .build())
                    .build())
            .build();

    private BodyReader() {}

    /// The object these bytes spell, at most 64 KB of them.
    public static Body read(byte[] bytes) {
        try {
            WholeText text = WholeText.of(bytes);
            Optional<String> wrong = scan(text.text()).wrong(text.hadHalves());
            if (wrong.isPresent()) {
                return new Body.Unreadable(wrong.get());
            }
            return MAPPER.readTree(text.text()) instanceof ObjectNode object
                    ? new Body.Read(object)
                    : new Body.Unreadable("request body must be a JSON object");
        } catch (CharacterCodingException | JsonProcessingException _) {
            return new Body.Unreadable("request body is not valid JSON");
        } catch (IOException e) {
            throw new UncheckedIOException("request body: a text in memory could not be read", e);
        }
    }

    private static Scan scan(String text) throws IOException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return Scan.of(parser);
        }
    }
}
