package dev.coldpath.local.asl;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.Frame;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// One JSONata expression of the file: the text between `{%` and `%}`.
record Expression(String code) {
    private static final String OPEN = "{%";
    private static final String CLOSE = "%}";
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /// How deep an expression may nest; the service's own ceiling.
    private static final int DEEPEST = 100;

    /// The expression this text of the file stands for; empty when the text means itself.
    static Optional<Expression> in(String text) {
        return text.startsWith(OPEN) && text.endsWith(CLOSE) && text.length() >= OPEN.length() + CLOSE.length()
                ? Optional.of(new Expression(text.substring(OPEN.length(), text.length() - CLOSE.length())
                        .strip()))
                : Optional.empty();
    }

    /// Whether this text, which is no expression, looks as if it was meant to be one.
    static boolean nearlyIn(String text) {
        return text.contains(OPEN) || text.contains(CLOSE);
    }

    /// Why it is no JSONata; empty when it is.
    Optional<String> flaw() {
        try {
            Jsonata.jsonata(code);
            return Optional.empty();
        } catch (RuntimeException e) {
            // some malformed text breaks the library's parser instead of being told of
            return Optional.of(
                    e instanceof JException told ? String.valueOf(told.getMessage()) : "it cannot be parsed");
        }
    }

    /// What it comes to. An error's text never shows a value: it is logged, and values are payload.
    ///
    /// @param states what `$states` holds
    /// @param field where it stands in its state, for the error's text
    JsonNode evaluate(Map<String, Object> states, String field) {
        return evaluate(states, field, LONGEST);
    }

    JsonNode evaluate(Map<String, Object> states, String field, Duration longest) {
        Object value = raw(states, field, longest).orElseThrow(() -> failed(field, "has no value"));
        try {
            return Values.toJson(value);
        } catch (IllegalArgumentException _) {
            throw failed(field, "comes to no JSON");
        }
    }

    /// Parses anew each time: the library keeps what it evaluates in the parsed expression and in its thread.
    private Optional<Object> raw(Map<String, Object> states, String field, Duration longest) {
        try {
            Jsonata jsonata = Jsonata.jsonata(code);
            jsonata.setOutputConvertNulls(false);
            Frame frame = jsonata.createFrame();
            frame.setRuntimeBounds(longest.toMillis(), DEEPEST);
            frame.bind("states", states);
            return Optional.ofNullable(jsonata.evaluate(null, frame));
        } catch (RuntimeException e) {
            String code = e instanceof JException told
                    ? told.getError()
                    : e.getClass().getSimpleName();
            throw failed(field, "cannot be evaluated: " + code);
        }
    }

    private StateFailed failed(String field, String what) {
        return new StateFailed(StateError.QUERY, "The expression '" + code + "' in '" + field + "' " + what + ".");
    }
}
