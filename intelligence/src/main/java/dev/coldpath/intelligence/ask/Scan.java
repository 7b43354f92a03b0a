package dev.coldpath.intelligence.ask;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// One pass over well-formed JSON, which notes everything that a request must not contain.
final class Scan {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_NUMBER = 64;
    private static final int MOST_TOKENS = 20_000;
    private static final double LARGEST_EXACT = 9_007_199_254_740_991.0;

    private final Deque<Set<String>> names = new ArrayDeque<>();
    private boolean repeats;
    private boolean beyondNumbers;
    private boolean deep;
    private boolean sprawling;
    private int tokens;

    private Scan() {}

    /// Reads all that the parser has.
    ///
    /// @throws JsonParseException when that is not exactly one JSON value
    static Scan of(JsonParser parser) throws IOException {
        Scan scan = new Scan();
        if (!scan.valueFrom(parser) || parser.nextToken() != null) {
            throw new JsonParseException(parser, "request body: not one value");
        }
        return scan;
    }

    /// The first thing that is wrong, in the contract's order. For what is only too much to take in, which the contract
    /// accepts and `security.md` does not, it has no text; it comes last, with the nearest.
    ///
    /// @param halves whether there was half a character
    Optional<String> wrong(boolean halves) {
        if (repeats) {
            return Optional.of("duplicate key in request body");
        }
        if (beyondNumbers) {
            return Optional.of("number out of range in request body");
        }
        if (halves) {
            return Optional.of("invalid unicode in request body");
        }
        if (deep) {
            return Optional.of("request body is nested too deeply");
        }
        return sprawling ? Optional.of("request body is not valid JSON") : Optional.empty();
    }

    /// Up to the end of the value that comes next; false: none comes.
    private boolean valueFrom(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return false;
        }
        see(token, parser);
        while (!names.isEmpty()) {
            token = parser.nextToken();
            if (token == null) {
                return false;
            }
            see(token, parser);
        }
        return true;
    }

    private void see(JsonToken token, JsonParser parser) throws IOException {
        tokens++;
        sprawling |= tokens > MOST_TOKENS;
        if (token.isStructStart()) {
            names.push(new HashSet<>());
            deep |= names.size() > DEEPEST;
        } else if (token.isStructEnd()) {
            names.pop();
        } else if (token == JsonToken.FIELD_NAME) {
            repeats |= !names.element().add(parser.currentName());
            sprawling |= parser.currentName().length() > LONGEST_NAME;
        } else if (token.isNumeric()) {
            // what a double holds beyond 2^53 is integral
            beyondNumbers |= !(Math.abs(Double.parseDouble(parser.getText())) <= LARGEST_EXACT);
            sprawling |= parser.getTextLength() > LONGEST_NUMBER;
        }
    }
}
