package dev.coldpath.intelligence.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Product;
import java.util.Arrays;
import java.util.Optional;

/// What a submit's body asks for, checked in the contract's order: the first failure is reported.
public sealed interface Asked {
    /// A question that can be answered.
    ///
    /// @param input as sent: what is hashed, and stored
    record Ok(Kind kind, ObjectNode input) implements Asked {}

    /// No such question, and why, in the contract's words.
    record Wrong(String text) implements Asked {}

    /// Checks a whole body.
    static Asked of(ObjectNode body) {
        Optional<Kind> kind = kind(body.path("kind"));
        if (kind.isEmpty()) {
            return new Wrong(
                    "kind must be one of intelligence_search, intelligence_discover, campaign_brief, llm_context");
        }
        Optional<JsonNode> input = Members.of(body, "input");
        if (input.isEmpty()) {
            return new Wrong("input is required");
        }
        return input.get() instanceof ObjectNode object ? of(kind.get(), object) : new Wrong("input must be an object");
    }

    private static Asked of(Kind kind, ObjectNode input) {
        return Rules.of(kind).stream()
                .flatMap(rule -> rule.complaint(input).stream())
                .findFirst()
                .<Asked>map(Wrong::new)
                .orElseGet(() -> new Ok(kind, input));
    }

    private static Optional<Kind> kind(JsonNode value) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.product() == Product.INTELLIGENCE)
                .filter(kind -> value.isTextual() && kind.wire().equals(value.textValue()))
                .findFirst();
    }
}
