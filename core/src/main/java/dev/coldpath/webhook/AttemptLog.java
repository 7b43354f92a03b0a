package dev.coldpath.webhook;

import dev.coldpath.webhook.Attempt.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Attempts as a short text, for the rows of both engines: a line each, of number, instant, milliseconds, what came
/// back and the next instant; a dash for what there is not.
public final class AttemptLog {
    private static final String NONE = "-";
    private static final int FIELDS = 5;

    private AttemptLog() {}

    public static String text(List<Attempt> log) {
        return log.stream().map(AttemptLog::line).collect(Collectors.joining("\n"));
    }

    /// Reads what [#text] wrote.
    public static List<Attempt> of(String text) {
        return text.lines().map(AttemptLog::attempt).toList();
    }

    private static String line(Attempt attempt) {
        String came = attempt.status().isPresent()
                ? Integer.toString(attempt.status().getAsInt())
                : attempt.trouble().map(Trouble::wire).orElse(NONE);
        return String.join(
                " ",
                Integer.toString(attempt.number()),
                Long.toString(attempt.at().toEpochMilli()),
                Long.toString(attempt.took().toMillis()),
                came,
                attempt.next().map(next -> Long.toString(next.toEpochMilli())).orElse(NONE));
    }

    private static Attempt attempt(String line) {
        String[] fields = line.split(" ", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("attempt: a line of " + fields.length + " fields");
        }
        boolean answered = Character.isDigit(fields[3].charAt(0));
        return new Attempt(
                Integer.parseInt(fields[0]),
                Instant.ofEpochMilli(Long.parseLong(fields[1])),
                Duration.ofMillis(Long.parseLong(fields[2])),
                answered ? OptionalInt.of(Integer.parseInt(fields[3])) : OptionalInt.empty(),
                answered ? Optional.empty() : Optional.of(trouble(fields[3])),
                fields[4].equals(NONE)
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochMilli(Long.parseLong(fields[4]))));
    }

    private static Trouble trouble(String word) {
        return Stream.of(Trouble.values())
                .filter(trouble -> trouble.wire().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("attempt: unknown word " + word));
    }
}
