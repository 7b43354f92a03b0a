package dev.coldpath.intelligence.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Predicate;

/// A rule that an input has to satisfy.
interface Rule {
    int LONGEST = 2000;
    int MOST_PLATFORMS = 20;

    /// What is wrong, in the contract's words; empty: nothing.
    Optional<String> complaint(ObjectNode input);

    /// A text that has to be there. `path` is what complaints call the object it stands in.
    static Rule requiredText(String path, String name) {
        return object -> {
            Optional<JsonNode> value = Members.of(object, name);
            if (value.isEmpty() || isBlank(value.get())) {
                return Optional.of(path + "." + name + " is required");
            }
            return text(path, name).complaint(object);
        };
    }

    /// A text, if it is there.
    static Rule text(String path, String name) {
        String subject = path + "." + name;
        return object -> Members.of(object, name).flatMap(value -> {
            if (!value.isTextual()) {
                return Optional.of(subject + " must be a string");
            }
            return tooLong(subject, value);
        });
    }

    /// A text, or an object with a name.
    static Rule campaign(String name) {
        String subject = "input." + name;
        return input -> {
            JsonNode value = input.path(name);
            if (value.isMissingNode() || value.isNull() || isBlank(value)) {
                return Optional.of(subject + " is required");
            }
            if (value instanceof ObjectNode object) {
                return requiredText(subject, "name").complaint(object);
            }
            return value.isTextual()
                    ? tooLong(subject, value)
                    : Optional.of(subject + " must be a string or an object");
        };
    }

    /// A text inside a campaign, where that is an object.
    static Rule insideCampaign(String name) {
        return input -> input.path("campaign") instanceof ObjectNode campaign
                ? text("input.campaign", name).complaint(campaign)
                : Optional.empty();
    }

    /// Texts, not too many.
    static Rule platforms() {
        return input -> Members.of(input, "platforms").flatMap(value -> {
            if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isTextual)) {
                return Optional.of("input.platforms must be an array of strings");
            }
            return value.size() > MOST_PLATFORMS
                    ? Optional.of("input.platforms must have at most 20 entries")
                    : Optional.empty();
        });
    }

    /// A whole number, of any size.
    static Rule integer(String name) {
        return ifThere(name, "must be an integer", value -> Members.whole(value).isPresent());
    }

    /// A member that, if it is there, is as wanted.
    static Rule ifThere(String name, String otherwise, Predicate<JsonNode> wanted) {
        return input -> Members.of(input, name)
                .filter(value -> !wanted.test(value))
                .map(_ -> "input." + name + " " + otherwise);
    }

    private static boolean isBlank(JsonNode value) {
        return value.isTextual() && value.textValue().isBlank();
    }

    private static Optional<String> tooLong(String subject, JsonNode value) {
        String text = value.textValue().strip();
        return text.codePointCount(0, text.length()) > LONGEST
                ? Optional.of(subject + " must be at most 2000 characters")
                : Optional.empty();
    }
}
