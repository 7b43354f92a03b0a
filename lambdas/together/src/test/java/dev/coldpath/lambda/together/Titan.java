package dev.coldpath.lambda.together;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.demo.FeatureHashing;
import dev.coldpath.intelligence.vector.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Answers as Amazon's two embedding models are documented to, and sees words where they see meaning. A picture's words
/// are what stands behind its last `;`.
final class Titan {
    private static final String TEXT = "/model/amazon.titan-embed-text-v2%3A0/invoke";
    private static final String MULTIMODAL = "/model/amazon.titan-embed-image-v1/invoke";
    private static final int LENGTH = 256;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Titan() {}

    /// What a model says to a call of this path.
    static String answer(String path, String body) {
        try {
            JsonNode asked = JSON.readTree(body);
            return switch (path) {
                case TEXT -> text(asked);
                case MULTIMODAL -> multimodal(asked);
                default -> throw new AssertionError("no such model: " + path);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("titan: asked with no JSON", e);
        }
    }

    private static String text(JsonNode asked) {
        if (asked.path("dimensions").asInt() != LENGTH
                || !asked.path("normalize").asBoolean()) {
            throw new AssertionError("titan: asked for other vectors than there are");
        }
        return embedding(asked.path("inputText").asText())
                .put("inputTextTokenCount", 3)
                .toString();
    }

    private static String multimodal(JsonNode asked) throws IOException {
        if (asked.at("/embeddingConfig/outputEmbeddingLength").asInt() != LENGTH) {
            throw new AssertionError("titan: asked for other vectors than there are");
        }
        String words = asked.has("inputImage")
                ? new String(Base64.getDecoder().decode(asked.path("inputImage").asText()), StandardCharsets.US_ASCII)
                : asked.path("inputText").asText();
        return embedding(words.substring(words.lastIndexOf(';') + 1))
                .put("inputTextTokenCount", 3)
                .putNull("message")
                .toString();
    }

    private static ObjectNode embedding(String words) {
        Point point = new FeatureHashing().embed(List.of(words)).getFirst();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < point.length(); i++) {
            answer.withArray("embedding").add(point.number(i));
        }
        return answer;
    }
}
