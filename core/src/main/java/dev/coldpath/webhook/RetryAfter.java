package dev.coldpath.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// The `Retry-After` of a busy receiver (RFC 9110 §10.2.3): so many seconds, or an instant. It is obeyed for a day at
/// most; anything else is ignored.
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");

    private RetryAfter() {}

    static Optional<Instant> of(String header, Instant now) {
        Instant latest = now.plus(LONGEST);
        return wished(header.strip(), now).filter(at -> at.isAfter(now)).map(at -> at.isBefore(latest) ? at : latest);
    }

    private static Optional<Instant> wished(String text, Instant now) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(now.plusSeconds(Math.min(Long.parseLong(text), LONGEST.toSeconds())));
        }
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
