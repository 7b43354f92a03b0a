package dev.coldpath.local.asl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.function.BiConsumer;

/// JSON with expressions in it: what a state hands to its task or to the next state.
///
/// @param field where it stands in its state
record Template(String field, JsonNode shape) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Template expression(String field, String code) {
        return new Template(field, TextNode.valueOf("{% " + code + " %}"));
    }

    /// The same JSON with every expression replaced by what it comes to.
    JsonNode evaluate(Map<String, Object> states) {
        return evaluate(shape, field, states);
    }

    /// Shows every text in it, and where it stands.
    void eachText(BiConsumer<String, String> reader) {
        eachText(shape, field, reader);
    }

    private static JsonNode evaluate(JsonNode node, String at, Map<String, Object> states) {
        if (node.isObject()) {
            ObjectNode object = NODES.objectNode();
            node.properties()
                    .forEach(member -> object.set(
                            member.getKey(), evaluate(member.getValue(), at + "/" + member.getKey(), states)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = NODES.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                array.add(evaluate(node.path(i), at + "[" + i + "]", states));
            }
            return array;
        }
        return Expression.in(node.asText())
                .filter(_ -> node.isTextual())
                .map(expression -> expression.evaluate(states, at))
                .orElse(node);
    }

    private static void eachText(JsonNode node, String at, BiConsumer<String, String> reader) {
        if (node.isTextual()) {
            reader.accept(at, node.textValue());
        }
        node.properties().forEach(member -> eachText(member.getValue(), at + "/" + member.getKey(), reader));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            eachText(node.path(i), at + "[" + i + "]", reader);
        }
    }
}
