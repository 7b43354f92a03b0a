package dev.coldpath.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Names one job, for its owner and for the engine that runs it: a UUID, written in lower case.
public record JobId(UUID value) {
    private static final Pattern TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /// Reads the text form; empty when it is no UUID.
    public static Optional<JobId> parse(String text) {
        return TEXT.matcher(text).matches() ? Optional.of(new JobId(UUID.fromString(text))) : Optional.empty();
    }

    /// Reads what this program wrote; anything else is a broken world.
    public static JobId of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("job id: not a UUID"));
    }

    /// When it was drawn, which its first bits say.
    public Instant madeAt() {
        return Instant.ofEpochMilli(value.getMostSignificantBits() >>> 16);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
