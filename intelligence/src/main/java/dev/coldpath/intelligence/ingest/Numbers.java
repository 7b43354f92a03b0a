package dev.coldpath.intelligence.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.api.Timestamp;
import dev.coldpath.intelligence.content.Saturated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Counts and times as drops write them.
final class Numbers {
    private Numbers() {}

    /// A whole number from 0 to 2^53 - 1, however it is written: `1000`, `1000.0`, `1e3`.
    static Optional<Long> count(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? inRange(node.longValue()) : Optional.empty();
        }
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        return value == Math.rint(value) && Math.abs(value) <= Saturated.MOST
                ? inRange((long) value)
                : Optional.empty();
    }

    private static Optional<Long> inRange(long value) {
        return value >= 0 && value <= Saturated.MOST ? Optional.of(value) : Optional.empty();
    }

    /// An instant in ISO-8601 or in milliseconds since 1970, in whole milliseconds, in the years 1970 to 9999.
    static Optional<Instant> time(JsonNode node) {
        Optional<String> text = node.isTextual()
                ? Optional.of(node.textValue())
                : count(node).map(Instant::ofEpochMilli).map(Instant::toString);
        return text.flatMap(Timestamp::read).map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    }
}
