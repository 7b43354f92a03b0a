package dev.coldpath.local.asl;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON as the expression library sees it, and back. A JSON null is a value there, unlike Java's, which is "nothing".
final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Values() {}

    static Object toJava(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> members(node);
            case ARRAY -> elements(node);
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> number(node);
            case NULL -> Jsonata.NULL_VALUE;
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("value: not JSON: " + node.getNodeType());
        };
    }

    private static Map<String, Object> members(JsonNode object) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), toJava(member.getValue())));
        return members;
    }

    private static List<Object> elements(JsonNode array) {
        List<Object> elements = new ArrayList<>();
        array.forEach(element -> elements.add(toJava(element)));
        return elements;
    }

    private static Object number(JsonNode number) {
        if (number.isInt()) {
            return number.intValue();
        }
        return number.isLong() ? (Object) number.longValue() : (Object) number.doubleValue();
    }

    /// The JSON of what an expression came to.
    ///
    /// @throws IllegalArgumentException when that is a function or a pattern, which no JSON can say
    static JsonNode toJson(Object value) {
        return switch (value) {
            case Object nothing when nothing.equals(Jsonata.NULL_VALUE) -> NODES.nullNode();
            case String text -> NODES.textNode(text);
            case Boolean truth -> NODES.booleanNode(truth);
            case Integer whole -> NODES.numberNode(whole);
            case Long whole -> NODES.numberNode(whole);
            case Double number -> NODES.numberNode(number);
            case Map<?, ?> members -> object(members);
            case List<?> elements -> array(elements);
            default -> throw new IllegalArgumentException("value: not JSON: " + value.getClass());
        };
    }

    private static ObjectNode object(Map<?, ?> members) {
        ObjectNode object = NODES.objectNode();
        members.forEach((name, member) -> object.set((String) name, toJson(member)));
        return object;
    }

    private static ArrayNode array(List<?> elements) {
        ArrayNode array = NODES.arrayNode();
        elements.forEach(element -> array.add(toJson(element)));
        return array;
    }
}
