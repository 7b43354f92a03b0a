package dev.coldpath.api.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Response;
import dev.coldpath.api.Timestamp;
import dev.coldpath.json.CanonicalJson;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads the members of a body one by one. A member that cannot be read makes the whole body refused; so does an
/// unknown one, so that an operator learns of a typing mistake.
final class Fields {
    private static final Pattern LABEL = Pattern.compile("[^\\p{Cc}\\p{Cs}]{0,100}");

    private static final int LONGEST_SHOWN = 64;

    private final ObjectNode body;
    private final Set<String> known = new HashSet<>();
    private Optional<String> objection = Optional.empty();

    Fields(ObjectNode body) {
        this.body = body;
    }

    /// Whether everything that was sent was asked for and could be read.
    boolean good() {
        return objection().isEmpty();
    }

    private Optional<String> objection() {
        return objection.or(() -> body.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> "The field \"" + shown(name) + "\" is unknown; remove it."));
    }

    /// Says of the first thing that is wrong which member it is.
    Response refusal() {
        return objection().map(ApiError.INVALID_REQUEST::saying).orElseGet(ApiError.INVALID_REQUEST::response);
    }

    /// Says that this member is wrong, which only the reader of several members can see.
    static Response refused(String name) {
        return ApiError.INVALID_REQUEST.saying(impossible(name));
    }

    private static String impossible(String name) {
        return "The field \"" + name + "\" has an invalid value.";
    }

    /// A name of the sender's own choice.
    private static String shown(String name) {
        return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
    }

    private void objectTo(String name, boolean wrong) {
        if (wrong && objection.isEmpty()) {
            objection = Optional.of(impossible(name));
        }
    }

    /// The same value; without one something is wrong.
    <T> Optional<T> needed(String name, Optional<T> value) {
        if (value.isEmpty() && objection.isEmpty()) {
            objection = Optional.of("The field \"" + name + "\" is required.");
        }
        return value;
    }

    /// All of it in its one canonical form.
    String canonical() {
        return CanonicalJson.of(body);
    }

    /// A text that its reader understands; absent and null are nothing.
    <T> Optional<T> text(String name, Function<String, Optional<T>> reader) {
        return value(name).flatMap(value -> {
            Optional<T> read = value.isTextual() ? reader.apply(value.textValue()) : Optional.empty();
            objectTo(name, read.isEmpty());
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
        objectTo(name, !fits);
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
        objectTo(name, true);
        return body.objectNode();
    }

    /// Different words of a list, each as its reader understands it; empty when nothing was sent.
    <T> Optional<Set<T>> words(String name, Function<String, Optional<T>> reader) {
        return value(name).map(list -> {
            Set<T> read = new HashSet<>();
            for (JsonNode word : list) {
                Optional<T> one = word.isTextual() ? reader.apply(word.textValue()) : Optional.empty();
                objectTo(name, one.isEmpty() || !one.map(read::add).orElse(false));
            }
            objectTo(name, !list.isArray() || read.isEmpty());
            return read;
        });
    }

    /// What is wrong with an object inside is wrong with this body.
    void judge(String name, Fields inner) {
        if (objection.isEmpty()) {
            objection = inner.objection().map(words -> words.replaceFirst("\"", "\"" + name + "."));
        }
    }

    private Optional<JsonNode> value(String name) {
        known.add(name);
        JsonNode value = body.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }
}
