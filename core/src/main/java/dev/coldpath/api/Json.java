package dev.coldpath.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// Makes JSON bodies: compact, members in the order they are put, decimals with the digits they have.
public final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String TYPE = "application/json; charset=utf-8";

    private Json() {}

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    public static Response response(int status, ObjectNode body) {
        return text(status, body.toString());
    }

    /// A status that has no body.
    public static Response nothing(int status) {
        return new Response(status, Map.of(), Body.EMPTY);
    }

    /// The same for a body that was written before.
    public static Response text(int status, String body) {
        return new Response(status, Map.of("Content-Type", TYPE), Body.ofText(body));
    }
}
