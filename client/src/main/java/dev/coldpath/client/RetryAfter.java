package dev.coldpath.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// How long a response asks to wait: whole seconds, or until a date. Anything else says nothing.
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    static Optional<Duration> of(ApiResponse response, Instant now) {
        return response.header("Retry-After").map(String::strip).flatMap(text -> read(text, now));
    }

    private static Optional<Duration> read(String text, Instant now) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            Duration wait = Duration.between(now, until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
