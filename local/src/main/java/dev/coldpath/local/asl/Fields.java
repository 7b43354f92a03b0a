package dev.coldpath.local.asl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.coldpath.local.asl.Vocabulary.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One JSON object of the file, read field by field. What is wrong is noted and reading goes on with a stand-in; what
/// nobody asked for by the end is not supported.
final class Fields {
    /// The service's own limit, and what an absent time limit means.
    private static final int MOST = 99_999_999;

    static final Duration NO_LIMIT = Duration.ofSeconds(MOST);

    private final String owner;
    private final String prefix;
    private final JsonNode node;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    /// Takes the object.
    ///
    /// @param owner what problems name first: the machine, or a state
    /// @param prefix what stands before a field's name in problems, such as `Retry[0]/`
    Fields(String owner, String prefix, JsonNode node, Problems problems) {
        this.owner = owner;
        this.prefix = prefix;
        this.node = node;
        this.problems = problems;
        if (!node.isObject()) {
            problem("", "must be an object");
        }
    }

    void problem(String field, String what) {
        String full = prefix + field;
        problems.add(owner, full.endsWith("/") ? full.substring(0, full.length() - 1) : full, what);
    }

    /// The field's path within its owner.
    String path(String field) {
        return prefix + field;
    }

    /// Notes every field that was not asked for.
    void done() {
        node.properties().stream()
                .filter(field -> !asked.contains(field.getKey()))
                .forEach(field -> problem(field.getKey(), "is not supported"));
    }

    boolean has(String field) {
        return node.has(field);
    }

    private JsonNode take(String field) {
        asked.add(field);
        return node.path(field);
    }

    private JsonNode need(String field) {
        JsonNode value = take(field);
        if (value.isMissingNode() && node.isObject()) {
            problem(field, "is missing");
        }
        return value;
    }

    void comment() {
        if (!take("Comment").isMissingNode()) {
            text("Comment");
        }
    }

    String text(String field) {
        JsonNode value = need(field);
        if (!value.isMissingNode() && !value.isTextual()) {
            problem(field, "must be a text");
        }
        return value.asText("");
    }

    Optional<String> optionalText(String field) {
        return take(field).isMissingNode() ? Optional.empty() : Optional.of(text(field));
    }

    void constant(String field, String only) {
        String value = text(field);
        if (!value.equals(only) && take(field).isTextual()) {
            problem(field, "must be " + only + ", the only one supported");
        }
    }

    /// A text that means itself.
    String literal(String field) {
        String value = text(field);
        noPlaceholder(path(field), value);
        if (Expression.nearlyIn(value)) {
            problem(field, "cannot be an expression");
        }
        return value;
    }

    int whole(String field, int least, int otherwise) {
        JsonNode value = take(field);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isInt() || value.intValue() < least || value.intValue() > MOST) {
            problem(field, "must be a whole number from " + least + " to " + MOST);
            return otherwise;
        }
        return value.intValue();
    }

    Duration seconds(String field, Duration otherwise) {
        return Duration.ofSeconds(whole(field, 1, Math.toIntExact(otherwise.toSeconds())));
    }

    double atLeastOne(String field, double otherwise) {
        JsonNode value = take(field);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isNumber() || !(value.doubleValue() >= 1)) {
            problem(field, "must be a number of at least 1");
            return otherwise;
        }
        return value.doubleValue();
    }

    Fields object(String field) {
        JsonNode value = need(field);
        JsonNode object = value.isMissingNode() ? JsonNodeFactory.instance.objectNode() : value;
        return new Fields(owner, path(field) + "/", object, problems);
    }

    /// Every element of an array of objects; none when the field is absent.
    List<Fields> objects(String field) {
        List<Fields> objects = new ArrayList<>();
        JsonNode array = elements(field);
        for (int i = 0; i < array.size(); i++) {
            objects.add(new Fields(owner, path(field) + "[" + i + "]/", array.path(i), problems));
        }
        return objects;
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        need(field);
        for (JsonNode element : elements(field)) {
            if (!element.isTextual()) {
                problem(field, "must hold only texts");
            }
            texts.add(element.asText());
        }
        return texts;
    }

    private JsonNode elements(String field) {
        JsonNode array = take(field);
        if (!array.isMissingNode() && (!array.isArray() || array.isEmpty())) {
            problem(field, "must be an array with at least one element");
        }
        return array.isArray() ? array : MissingNode.getInstance();
    }

    Template template(String field, Place place) {
        Template template = new Template(path(field), need(field).deepCopy());
        template.eachText((at, text) -> {
            noPlaceholder(at, text);
            Expression.in(text)
                    .ifPresentOrElse(expression -> judge(at, expression, place), () -> noHalfExpression(at, text));
        });
        return template;
    }

    /// A template that, absent, is this expression.
    Template template(String field, Place place, String otherwise) {
        return take(field).isMissingNode() ? Template.expression(path(field), otherwise) : template(field, place);
    }

    private void judge(String at, Expression expression, Place place) {
        Vocabulary.objection(expression.code(), place)
                .or(() -> expression.flaw().map(flaw -> "is no JSONata: " + flaw))
                .ifPresent(problem -> problems.add(owner, at, problem));
    }

    private void noHalfExpression(String at, String text) {
        if (Expression.nearlyIn(text)) {
            problems.add(owner, at, "an expression begins with {% and ends with %}");
        }
    }

    private void noPlaceholder(String at, String text) {
        if (text.contains("${")) {
            problems.add(owner, at, "a placeholder is supported only as FunctionName");
        }
    }
}
