package dev.coldpath.intelligence.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.ingest.Said.Cleared;
import dev.coldpath.intelligence.ingest.Said.Nothing;
import dev.coldpath.intelligence.ingest.Said.Value;
import java.util.Optional;
import java.util.function.Function;

/// The members of one line, read one by one. The first invalid one is why the line is refused; members that are not
/// asked for are ignored.
final class LineFields {
    private final Function<String, Said<JsonNode>> members;
    private final Complaint complaint;

    private LineFields(Function<String, Said<JsonNode>> members, Complaint complaint) {
        this.members = members;
        this.complaint = complaint;
    }

    static LineFields of(ObjectNode line) {
        return new LineFields(name -> member(line, name), new Complaint());
    }

    private static final class Complaint {
        private Optional<String> first = Optional.empty();

        void because(String reason) {
            first = first.or(() -> Optional.of(reason));
        }
    }

    private static Said<JsonNode> member(ObjectNode object, String name) {
        JsonNode member = object.path(name);
        if (member.isMissingNode()) {
            return new Nothing<>();
        }
        return member.isNull() ? new Cleared<>() : new Value<>(member);
    }

    /// Why the line is refused; empty as long as nothing is wrong.
    Optional<String> refusal() {
        return complaint.first;
    }

    /// One member.
    ///
    /// @param reader what a value means; empty: it is broken
    <T> Said<T> read(String name, String reason, Function<JsonNode, Optional<T>> reader) {
        return switch (members.apply(name)) {
            case Nothing<JsonNode>() -> new Nothing<>();
            case Cleared<JsonNode>() -> new Cleared<>();
            case Value<JsonNode>(JsonNode node) -> {
                Optional<T> read = reader.apply(node);
                if (read.isEmpty()) {
                    complaint.because(reason);
                }
                yield read.<Said<T>>map(Value::new).orElseGet(Nothing::new);
            }
        };
    }

    /// A member without which the line is refused; whatever then stands in its place is not used.
    String required(String name, String reason, Function<String, Optional<String>> reader) {
        Optional<String> read = text(name, reason, reader).over(Optional.empty());
        if (read.isEmpty()) {
            complaint.because(reason);
        }
        return read.orElse("");
    }

    <T> Said<T> text(String name, String reason, Function<String, Optional<T>> reader) {
        return read(name, reason, node -> node.isTextual() ? reader.apply(node.textValue()) : Optional.empty());
    }

    Said<Boolean> flag(String name, String reason) {
        return read(name, reason, node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty());
    }

    /// An object's own members. Of an object that is absent all are absent; of one that is null all are null.
    LineFields inner(String name, String reason) {
        Said<ObjectNode> object =
                read(name, reason, node -> node instanceof ObjectNode inner ? Optional.of(inner) : Optional.empty());
        return new LineFields(
                member -> switch (object) {
                    case Nothing<ObjectNode>() -> new Nothing<>();
                    case Cleared<ObjectNode>() -> new Cleared<>();
                    case Value<ObjectNode>(ObjectNode inner) -> member(inner, member);
                },
                complaint);
    }

    /// Refuses a line over something that only shows in what was read.
    void refuse(boolean wrong, String reason) {
        if (wrong) {
            complaint.because(reason);
        }
    }
}
