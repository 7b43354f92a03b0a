package dev.coldpath.local.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One run: what names it, what it was given, and when it must be over.
record Run(String name, JsonNode input, Instant startedAt, Instant deadline) {
    /// ISO 8601 with milliseconds, as the service writes instants, also when they are zero.
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /// One stay in a state, with all its retries.
    record Visit(Run run, String state, JsonNode input, Instant enteredAt) {
        /// What `$states` holds before the state has a result.
        Map<String, Object> states(int retryCount) {
            Map<String, Object> states = new HashMap<>();
            states.put("input", Values.toJava(input));
            states.put("context", Map.of("Execution", execution(), "State", state(retryCount)));
            return states;
        }

        private Map<String, Object> execution() {
            return Map.of(
                    "Id",
                    "local:" + run.name,
                    "Name",
                    run.name,
                    "Input",
                    Values.toJava(run.input),
                    "StartTime",
                    INSTANT.format(run.startedAt));
        }

        private Map<String, Object> state(int retryCount) {
            return Map.of("Name", state, "EnteredTime", INSTANT.format(enteredAt), "RetryCount", retryCount);
        }
    }

    boolean over(Instant now) {
        return !now.isBefore(deadline);
    }
}
