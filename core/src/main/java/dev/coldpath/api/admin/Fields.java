package dev.coldpath.api.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The members of a body, read one by one. What cannot be read is noted, and the body as a whole is then refused; so is
/// one with a member that nobody asked for, for whoever administers had better be told of a slip.
final class Fields {
    private static final Pattern LABEL = Pattern.compile("[^\\p{Cc}\\p{Cs}]{0,100}");

    private final ObjectNode body;
    private final Set<String> known = new HashSet<>();
    private boolean wrong;

    Fields(ObjectNode body) {
        this.body = body;
    }

    /// Whether everything that was sent was asked for and could be read.
    boolean good() {
        return !wrong && body.propertyStream().allMatch(member -> known.contains(member.getKey()));
    }

    /// A text that its reader understands; absent and null are nothing.
    <T> Optional<T> text(String name, Function<String, Optional<T>> reader) {
        return value(name).flatMap(value -> {
            Optional<T> read = value.isTextual() ? reader.apply(value.textValue()) : Optional.empty();
            wrong |= read.isEmpty();
            return read;
        });
    }

    Optional<String> label() {
        return text(
                "label",
                text -> Optional.of(text.strip())
                        .filter(label -> LABEL.matcher(label).matches()));
    }

    Optional<Instant> instant(String name) {
        return text(name, Timestamp::read);
    }

    /// A whole number from 0 to `most`.
    OptionalInt count(String name, int most) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        boolean fits = value.get().isIntegralNumber()
                && value.get().canConvertToInt()
                && value.get().intValue() >= 0
                && value.get().intValue() <= most;
        wrong |= !fits;
        return fits ? OptionalInt.of(value.get().intValue()) : OptionalInt.empty();
    }

    /// An object inside; one without members when there is none.
    ObjectNode inner(String name) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return body.objectNode();
        }
        if (value.get() instanceof ObjectNode object) {
            return object;
        }
        wrong = true;
        return body.objectNode();
    }

    /// Different words of a list, each as its reader understands it; empty when nothing was sent.
    <T> Optional<Set<T>> words(String name, Function<String, Optional<T>> reader) {
        return value(name).map(list -> {
            Set<T> read = new HashSet<>();
            for (JsonNode word : list) {
                Optional<T> one = word.isTextual() ? reader.apply(word.textValue()) : Optional.empty();
                wrong |= one.isEmpty() || !one.map(read::add).orElse(false);
            }
            wrong |= !list.isArray() || read.isEmpty();
            return read;
        });
    }

    /// Notes that something is wrong which only the reader of several members can see.
    void refuse() {
        wrong = true;
    }

    private Optional<JsonNode> value(String name) {
        known.add(name);
        JsonNode value = body.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }
}
