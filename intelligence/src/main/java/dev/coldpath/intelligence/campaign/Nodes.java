package dev.coldpath.intelligence.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Values that may be unknown, and lists of texts, as JSON.
final class Nodes {
    private Nodes() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode text(Optional<String> text) {
        return text.<JsonNode>map(TextNode::valueOf).orElseGet(NullNode::getInstance);
    }

    static JsonNode number(OptionalLong number) {
        return number.isPresent() ? LongNode.valueOf(number.getAsLong()) : NullNode.getInstance();
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
