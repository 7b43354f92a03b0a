package dev.coldpath.intelligence.routes;

import dev.coldpath.api.QueryString;
import dev.coldpath.api.QueryString.Parameter;
import dev.coldpath.api.Request;
import dev.coldpath.api.Route.Call;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.content.Saturated;
import dev.coldpath.intelligence.routes.Asked.Good;
import dev.coldpath.intelligence.routes.Asked.Wrong;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads the parameters of reading routes. One that was sent twice, or in a broken encoding, is wrong.
final class Parameters {
    private static final int LONGEST_QUERY = 500;
    private static final int MOST_IDS = 500;
    private static final int USUAL_LIMIT = 12;
    private static final BigInteger LARGEST_LIMIT = BigInteger.valueOf(50);
    private static final BigInteger LARGEST_ID = BigInteger.valueOf(Saturated.MOST);
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,100}");
    private static final Pattern POSITIVE = Pattern.compile("0{0,100}[1-9][0-9]{0,100}");

    private Parameters() {}

    /// `7d` when nothing was sent, and for `all`.
    static Asked<Window> window(Request request) {
        Parameter<Window> window = one(request, "window", Window::of);
        if (window.wrong()) {
            return new Wrong<>("window must be one of 24h, 7d, 30d");
        }
        return new Good<>(window.value().filter(asked -> asked != Window.ALL).orElse(Window.WEEK));
    }

    /// From 1 to 50, whatever integer was sent.
    static Asked<Integer> limit(Request request) {
        Parameter<BigInteger> limit = one(
                request,
                "limit",
                text -> Optional.of(text).filter(INTEGER.asMatchPredicate()).map(BigInteger::new));
        if (limit.wrong()) {
            return new Wrong<>("limit must be an integer");
        }
        return new Good<>(limit.value()
                .map(asked -> asked.max(BigInteger.ONE).min(LARGEST_LIMIT).intValueExact())
                .orElse(USUAL_LIMIT));
    }

    /// Trimmed.
    static Asked<String> query(Request request) {
        Optional<String> query =
                one(request, "q", text -> Optional.of(text.strip())).value().filter(text -> !text.isEmpty());
        if (query.isEmpty()) {
            return new Wrong<>("q is required");
        }
        String text = query.get();
        return text.codePointCount(0, text.length()) > LONGEST_QUERY
                ? new Wrong<>("q must be at most 500 characters")
                : new Good<>(text);
    }

    /// The number in the path. What is larger than any id there can be names nothing, and is no mistake of form.
    static Asked<Long> id(Call call) {
        return call.segment("id")
                .flatMap(Parameters::positive)
                .<Asked<Long>>map(id ->
                        new Good<>(id.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact()))
                .orElseGet(() -> new Wrong<>("id must be a positive integer"));
    }

    /// Without repeats, in ascending order.
    static Asked<SortedSet<Long>> ids(Request request) {
        Parameter<String> sent = one(request, "ids", Optional::of);
        if (!sent.wrong() && sent.value().filter(text -> !text.isBlank()).isEmpty()) {
            return new Wrong<>("ids is required");
        }
        SortedSet<Long> ids = new TreeSet<>();
        for (String each :
                sent.value().map(text -> List.of(text.split(",", -1))).orElse(List.of(""))) {
            Optional<BigInteger> id = positive(each.strip()).filter(number -> number.compareTo(LARGEST_ID) <= 0);
            if (id.isEmpty()) {
                return new Wrong<>("ids must be a comma-separated list of positive integers");
            }
            ids.add(id.get().longValueExact());
        }
        return ids.size() > MOST_IDS ? new Wrong<>("at most 500 ids are allowed") : new Good<>(ids);
    }

    private static Optional<BigInteger> positive(String text) {
        return Optional.of(text).filter(POSITIVE.asMatchPredicate()).map(BigInteger::new);
    }

    private static <T> Parameter<T> one(Request request, String name, Function<String, Optional<T>> reader) {
        return QueryString.of(request).one(name, reader);
    }
}
