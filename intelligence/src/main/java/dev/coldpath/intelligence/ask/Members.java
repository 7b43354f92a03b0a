package dev.coldpath.intelligence.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// How members of an input are understood, by whoever checks them and by whoever uses them.
final class Members {
    private Members() {}

    /// The member; an explicit null is none.
    static Optional<JsonNode> of(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /// The first of these members that is there.
    static Optional<JsonNode> firstOf(ObjectNode object, String name, String alias) {
        return of(object, name).or(() -> of(object, alias));
    }

    /// A text without the white space around it; empty when nothing else is in it.
    static Optional<String> text(ObjectNode object, String name) {
        return of(object, name).map(value -> value.textValue().strip()).filter(text -> !text.isEmpty());
    }

    /// A whole number, however it is written: `1000.0` and `1e3` too.
    static OptionalLong whole(JsonNode value) {
        double number = value.doubleValue();
        return value.isNumber() && number == Math.rint(number) ? OptionalLong.of((long) number) : OptionalLong.empty();
    }

    /// The named spaces in their order; empty when a name is none, or there is no name.
    static Optional<List<VectorName>> spaces(JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue().strip();
            return text.toLowerCase(Locale.ROOT).equals("all_media")
                    ? Optional.of(List.of(VectorName.values()))
                    : named(List.of(text.split(",", -1)));
        }
        boolean texts = value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
        return texts ? named(value.valueStream().map(JsonNode::textValue).toList()) : Optional.empty();
    }

    private static Optional<List<VectorName>> named(List<String> names) {
        EnumSet<VectorName> spaces = EnumSet.noneOf(VectorName.class);
        for (String name : names) {
            Optional<VectorName> space = VectorName.of(name);
            if (space.isEmpty()) {
                return Optional.empty();
            }
            spaces.add(space.get());
        }
        return spaces.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(spaces));
    }
}
