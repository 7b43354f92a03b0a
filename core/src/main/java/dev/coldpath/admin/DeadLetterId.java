package dev.coldpath.admin;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Identifies a dead letter by its queue, by when it was sent and by which message it was, so that storing it again
/// finds the same row. Its text is `events-1778587200000-<name>`.
public record DeadLetterId(LetterQueue queue, Instant at, String name) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,80}");
    private static final Pattern TEXT = Pattern.compile("([a-z]{1,20})-([0-9]{1,14})-(.+)");

    public DeadLetterId {
        at = Instant.ofEpochMilli(at.toEpochMilli());
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("dead letter: its name cannot be one: " + name.length() + " characters");
        }
    }

    public static Optional<DeadLetterId> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches() && NAME.matcher(parts.group(3)).matches()
                ? LetterQueue.of(parts.group(1))
                        .map(queue -> new DeadLetterId(
                                queue, Instant.ofEpochMilli(Long.parseLong(parts.group(2))), parts.group(3)))
                        .filter(id -> id.toString().equals(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return queue.wire() + "-" + at.toEpochMilli() + "-" + name;
    }
}
