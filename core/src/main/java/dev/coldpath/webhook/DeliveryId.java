package dev.coldpath.webhook;

import dev.coldpath.hook.EndpointId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names one delivery: of which event, to which endpoint, made when. It is all that is needed to find the row, and
/// since a job's end is told to an endpoint once, writing the row twice is writing one row.
public record DeliveryId(EndpointId endpoint, Instant createdAt, EventId event) {
    private static final Pattern TEXT = Pattern.compile("whd_([0-9a-f]{24})([0-9a-f]{11})([0-9a-f]{32})");

    /// Reads the text form; empty when it is no such id.
    public static Optional<DeliveryId> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new DeliveryId(
                        new EndpointId("whe_" + parts.group(1)),
                        Instant.ofEpochMilli(HexFormat.fromHexDigitsToLong(parts.group(2))),
                        EventId.ofHex(parts.group(3))))
                : Optional.empty();
    }

    /// Reads what this program wrote; anything else is a broken world.
    public static DeliveryId of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("delivery id: not of the form whd_…"));
    }

    @Override
    public String toString() {
        return "whd_%s%011x%s".formatted(endpoint.value().substring(4), createdAt.toEpochMilli(), event.hex());
    }
}
