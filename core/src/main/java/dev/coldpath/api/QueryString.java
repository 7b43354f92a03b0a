package dev.coldpath.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The parameters of a query string, percent-decoded once; one that was sent twice has two values. A broken encoding is
/// the business of whoever asks for that parameter, and of nobody when it is in a name.
public final class QueryString {
    /// The most that a list shows at once.
    public static final int MOST = 100;

    private static final int USUAL = 20;
    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,3}");

    private final Map<String, List<Optional<String>>> values;

    private QueryString(Map<String, List<Optional<String>>> values) {
        this.values = values;
    }

    public static QueryString of(Request request) {
        Map<String, List<Optional<String>>> values = new HashMap<>();
        for (String each : request.query().split("&", -1)) {
            if (each.isEmpty()) {
                continue;
            }
            int equals = each.indexOf('=');
            Optional<String> value = decoded(equals < 0 ? "" : each.substring(equals + 1));
            decoded(equals < 0 ? each : each.substring(0, equals))
                    .ifPresent(name ->
                            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value));
        }
        return new QueryString(values);
    }

    /// One parameter as its reader understands it.
    ///
    /// @param value empty when it was not sent
    /// @param wrong whether it was sent twice or in a broken encoding, or its reader understood nothing
    public record Parameter<T>(Optional<T> value, boolean wrong) {}

    /// Reads a parameter that may be sent once.
    ///
    /// @param reader what a text means; empty: nothing
    public <T> Parameter<T> one(String name, Function<String, Optional<T>> reader) {
        List<Optional<String>> sent = values.getOrDefault(name, List.of());
        if (sent.isEmpty()) {
            return new Parameter<>(Optional.empty(), false);
        }
        Optional<T> value = sent.size() == 1 ? sent.getFirst().flatMap(reader) : Optional.empty();
        return new Parameter<>(value, value.isEmpty());
    }

    /// How much of a list to show: its `limit`, from 1 to 100, and 20 when it was not sent. Empty: it was sent wrong.
    public Optional<Integer> limit() {
        Parameter<Integer> limit = one("limit", QueryString::limit);
        return limit.wrong() ? Optional.empty() : Optional.of(limit.value().orElse(USUAL));
    }

    private static Optional<Integer> limit(String text) {
        return Optional.of(text)
                .filter(LIMIT.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(limit -> limit >= 1 && limit <= MOST);
    }

    private static Optional<String> decoded(String raw) {
        return PercentCode.decode(raw.replace('+', ' '));
    }
}
