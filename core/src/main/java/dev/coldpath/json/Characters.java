package dev.coldpath.json;

import com.fasterxml.jackson.databind.JsonNode;

/// Tells whether texts consist of whole Unicode characters.
public final class Characters {
    private Characters() {}

    /// Whether no half of a character stands alone, as an escape in JSON can spell it: such a text cannot be encoded,
    /// so it can neither be stored nor sent.
    public static boolean areWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /// The same of every name and every text in a piece of JSON.
    public static boolean areWhole(JsonNode node) {
        if (node.isTextual()) {
            return areWhole(node.textValue());
        }
        for (var member : node.properties()) {
            if (!areWhole(member.getKey())) {
                return false;
            }
        }
        for (JsonNode child : node) {
            if (!areWhole(child)) {
                return false;
            }
        }
        return true;
    }
}
