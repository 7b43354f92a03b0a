package dev.coldpath.local.asl;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What expressions may say: paths into `$states`, literals, comparisons, `and`, `or`, parentheses. Two engines read
/// them, so they keep to what every JSONata does alike; and a path leads only to what this host has as well.
final class Vocabulary {
    private static final int LONGEST = 1_000;
    private static final String STATES = "$states.";

    /// A path with a parenthesis behind it would be a call.
    private static final Pattern TOKEN = Pattern.compile("(?<space>\\s+)"
            + "|(?<path>\\$states(?:\\s*+\\.\\s*+[A-Za-z_]\\w*+)++(?!\\s*\\())"
            + "|(?<literal>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|\\d+(?:\\.\\d+)?)"
            + "|(?<word>[A-Za-z_]\\w*)"
            + "|(?<sign>!=|<=|>=|[=<>()])");

    private static final Set<String> WORDS = Set.of("and", "or", "true", "false", "null");

    /// What every place sees: the input, and the parts of the context that both hosts have.
    private static final Pattern COMMON = Pattern.compile("input(?:\\.\\w+)*"
            + "|context\\.Execution\\.(?:Id|Name|StartTime|Input(?:\\.\\w+)*)"
            + "|context\\.State\\.(?:Name|EnteredTime|RetryCount)");

    /// Where in a state an expression stands, which decides what else it sees.
    enum Place {
        BEFORE("input", "input"),
        AFTER_TASK("result.Payload", "result\\.Payload(?:\\.\\w+)*"),
        AFTER_ERROR("errorOutput", "errorOutput(?:\\.(?:Error|Cause))?");

        private final String example;
        private final Pattern own;

        Place(String example, String own) {
            this.example = example;
            this.own = Pattern.compile(own);
        }

        private boolean sees(String path) {
            return COMMON.matcher(path).matches() || own.matcher(path).matches();
        }
    }

    private Vocabulary() {}

    /// What in the expression is not supported there; empty when all is.
    static Optional<String> objection(String code, Place place) {
        if (code.length() > LONGEST) {
            return Optional.of("an expression has at most " + LONGEST + " characters");
        }
        Matcher token = TOKEN.matcher(code);
        for (int at = 0; at < code.length(); at = token.end()) {
            token.region(at, code.length());
            if (!token.lookingAt()) {
                return Optional.of("'" + code.substring(at) + "' is not supported in an expression");
            }
            String path = token.group("path");
            if (path != null && !place.sees(path.replaceAll("\\s", "").substring(STATES.length()))) {
                return Optional.of("'" + path + "' cannot be seen here; '" + STATES + place.example + "' can");
            }
            String word = token.group("word");
            if (word != null && !WORDS.contains(word)) {
                return Optional.of("'" + word + "' is not supported in an expression; paths begin with $states");
            }
        }
        return Optional.empty();
    }
}
