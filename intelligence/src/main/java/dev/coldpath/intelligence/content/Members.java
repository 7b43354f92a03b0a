package dev.coldpath.intelligence.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Members of JSON that we store ourselves. What is empty is left out, and numbers keep their digits.
public final class Members {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Members() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// Reads what was stored as JSON.
    ///
    /// @param what names it where it is broken
    public static JsonNode read(String what, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(what + ": its stored JSON is broken", e);
        }
    }

    public static void put(ObjectNode json, String name, Optional<String> text) {
        text.ifPresent(value -> json.put(name, value));
    }

    public static void put(ObjectNode json, String name, OptionalLong number) {
        number.ifPresent(value -> json.put(name, value));
    }

    static void putFlag(ObjectNode json, String name, Optional<Boolean> flag) {
        flag.ifPresent(value -> json.put(name, value));
    }

    /// Where there is one; otherwise nothing is put.
    public static void putTime(ObjectNode json, String name, Optional<Instant> time) {
        put(json, name, time.map(Instant::toString));
    }

    public static Optional<String> text(JsonNode json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonNode::asText);
    }

    public static OptionalLong number(JsonNode json, String name) {
        JsonNode number = json.get(name);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number.asLong());
    }

    static Optional<Boolean> flag(JsonNode json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonNode::asBoolean);
    }

    public static Optional<Instant> time(JsonNode json, String name) {
        return text(json, name).map(Instant::parse);
    }
}
