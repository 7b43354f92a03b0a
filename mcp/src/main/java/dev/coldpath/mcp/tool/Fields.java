package dev.coldpath.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.mcp.rpc.McpJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What a caller gave a tool. Reading a member checks it; what is wrong is noted, and every member that nobody reads is
/// wrong as well. A member that is `null` was not given.
public final class Fields {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int LONGEST_KEY_SHOWN = 100;

    private final String path;
    private final ObjectNode members;
    private final List<String> problems;
    private final List<Fields> parts;
    private final Set<String> known = new HashSet<>();

    public Fields(ObjectNode members) {
        this("", members, new ArrayList<>(), new ArrayList<>());
    }

    private Fields(String path, ObjectNode members, List<String> problems, List<Fields> parts) {
        this.path = path;
        this.members = members;
        this.problems = problems;
        this.parts = parts;
        parts.add(this);
    }

    /// The member as it is, unchecked; `null` counts as given here.
    Optional<JsonNode> raw(String name) {
        known.add(name);
        return Optional.ofNullable(members.get(name));
    }

    private Optional<JsonNode> given(String name) {
        return raw(name).filter(value -> !value.isNull());
    }

    Optional<String> text(String name) {
        Optional<JsonNode> given = given(name);
        if (given.isPresent() && !given.get().isTextual()) {
            wrong(name, "must be a string");
        }
        return given.map(JsonNode::textValue);
    }

    /// A text that says something.
    ///
    /// @param when goes behind "is required"
    String must(String name, String when) {
        Optional<JsonNode> given = given(name);
        if (given.isPresent() && !given.get().isTextual()) {
            wrong(name, "must be a string");
            return "";
        }
        String text = given.map(JsonNode::textValue).orElse("");
        if (text.isBlank()) {
            wrong(name, "is required" + when);
        }
        return text;
    }

    String mustUuid(String name) {
        Optional<String> text = given(name).map(value -> value.asText(""));
        if (text.isEmpty()) {
            wrong(name, "is required");
        } else if (!UUID.matcher(text.get()).matches()) {
            wrong(name, "must be a UUID");
        }
        return text.orElse("");
    }

    Optional<Boolean> flag(String name) {
        Optional<JsonNode> given = given(name);
        if (given.isPresent() && !given.get().isBoolean()) {
            wrong(name, "must be a boolean");
        }
        return given.map(JsonNode::booleanValue);
    }

    Optional<Integer> whole(String name, int least, int most) {
        Optional<JsonNode> given = given(name);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = given.get().isNumber() ? given.get().decimalValue() : BigDecimal.valueOf(0.5);
        boolean fits = number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0
                && number.stripTrailingZeros().scale() <= 0;
        if (!fits) {
            wrong(name, "must be an integer from " + least + " to " + most);
            return Optional.empty();
        }
        return Optional.of(number.intValueExact());
    }

    Optional<JsonNode> texts(String name) {
        Optional<JsonNode> given = given(name);
        if (given.isPresent() && !areTexts(given.get())) {
            wrong(name, "must be an array of strings");
        }
        return given;
    }

    static boolean areTexts(JsonNode value) {
        return value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
    }

    Optional<String> word(String name, List<String> words) {
        Optional<JsonNode> given = given(name);
        Optional<String> word = given.map(JsonNode::textValue).filter(words::contains);
        if (given.isPresent() && word.isEmpty()) {
            wrong(name, "must be one of " + String.join(", ", words));
        }
        return word;
    }

    /// An object inside; without members when it was not given.
    Fields part(String name) {
        Optional<JsonNode> given = given(name);
        if (given.isPresent() && !given.get().isObject()) {
            wrong(name, "must be an object");
        }
        ObjectNode inside = given.orElseGet(McpJson::object) instanceof ObjectNode object ? object : McpJson.object();
        return new Fields(below(name), inside, problems, parts);
    }

    void wrong(String name, String why) {
        problems.add(below(name) + ": " + name + " " + why);
    }

    /// Goes on only when everything given could be read and nothing else was given.
    ToolAnswer whenFine(Supplier<ToolAnswer> next) {
        List<String> all = new ArrayList<>(problems);
        parts.forEach(part -> part.members.fieldNames().forEachRemaining(name -> {
            if (!part.known.contains(name)) {
                all.add((part.path.isEmpty() ? "<root>" : part.path) + ": unknown key '" + shown(name) + "'");
            }
        }));
        return all.isEmpty() ? next.get() : new ToolAnswer.Trouble("invalid input:\n" + String.join("\n", all));
    }

    private static String shown(String name) {
        String cut = name.codePointCount(0, name.length()) <= LONGEST_KEY_SHOWN
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_KEY_SHOWN));
        return cut.replaceAll("\\p{Cntrl}", "?");
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
