package dev.coldpath.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The parameters of a query string, percent-decoded once; one that was sent twice has two values.
public final class QueryString {
    private final Map<String, List<String>> values;

    private QueryString(Map<String, List<String>> values) {
        this.values = values;
    }

    /// Empty when an encoding is broken.
    public static Optional<QueryString> of(Request request) {
        Map<String, List<String>> values = new HashMap<>();
        for (String each : request.query().split("&", -1)) {
            if (each.isEmpty()) {
                continue;
            }
            int equals = each.indexOf('=');
            Optional<String> name = decoded(equals < 0 ? each : each.substring(0, equals));
            Optional<String> value = decoded(equals < 0 ? "" : each.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            values.computeIfAbsent(name.get(), _ -> new ArrayList<>()).add(value.get());
        }
        return Optional.of(new QueryString(values));
    }

    /// One parameter as its reader understands it.
    ///
    /// @param value empty when it was not sent
    /// @param wrong whether it was sent twice, or its reader understood nothing
    public record Parameter<T>(Optional<T> value, boolean wrong) {}

    /// Reads a parameter that may be sent once.
    ///
    /// @param reader what a text means; empty: nothing
    public <T> Parameter<T> one(String name, Function<String, Optional<T>> reader) {
        List<String> sent = values.getOrDefault(name, List.of());
        if (sent.isEmpty()) {
            return new Parameter<>(Optional.empty(), false);
        }
        Optional<T> value = sent.size() == 1 ? reader.apply(sent.getFirst()) : Optional.empty();
        return new Parameter<>(value, value.isEmpty());
    }

    private static Optional<String> decoded(String raw) {
        return PercentCode.decode(raw.replace('+', ' '));
    }
}
