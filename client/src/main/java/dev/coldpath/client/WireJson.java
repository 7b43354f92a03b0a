package dev.coldpath.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.client.ColdpathException.Code;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// Reads the JSON that services send. Decimals keep their digits.
final class WireJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private WireJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// Empty for what is no JSON.
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /// The service's own word for what went wrong.
    static String error(ApiResponse response) {
        return read(response.body())
                .flatMap(body -> text(body, "error").or(() -> text(body, "message")))
                .orElse("coldpath responded " + response.status());
    }

    static Optional<String> text(JsonNode body, String member) {
        return Optional.ofNullable(body.path(member).textValue());
    }

    static String mustText(JsonNode body, String member) {
        return text(body, member).orElseThrow(() -> missing(member));
    }

    static double mustNumber(JsonNode body, String member) {
        JsonNode value = body.path(member);
        if (!value.isNumber()) {
            throw missing(member);
        }
        return value.doubleValue();
    }

    static Optional<Instant> instant(JsonNode body, String member) {
        try {
            return text(body, member).map(Instant::parse);
        } catch (DateTimeException e) {
            throw missing(member);
        }
    }

    static Instant mustInstant(JsonNode body, String member) {
        return instant(body, member).orElseThrow(() -> missing(member));
    }

    /// A time in milliseconds since 1970.
    static Optional<Instant> millis(JsonNode body, String member) {
        JsonNode value = body.path(member);
        return value.canConvertToLong() ? Optional.of(Instant.ofEpochMilli(value.longValue())) : Optional.empty();
    }

    static ColdpathException missing(String member) {
        return ColdpathException.of(Code.INVALID_RESPONSE, "response: " + member + " is missing or malformed");
    }
}
