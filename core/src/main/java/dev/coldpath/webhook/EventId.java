package dev.coldpath.webhook;

import dev.coldpath.crypto.Sha256;
import dev.coldpath.job.JobId;
import java.net.URI;
import java.util.HexFormat;
import java.util.UUID;

/// Names one event, the same at every attempt: `evt_` and a UUID in hex. A job ends once, so the event of its end has
/// the job's own UUID, the same to every endpoint.
public record EventId(UUID value) {
    static final int HEX = 32;

    private static final int HALF = HEX / 2;
    private static final String PREFIX = "evt_";

    public static EventId of(JobId job) {
        return new EventId(job.value());
    }

    /// The same event told to an address of the job's own: each such address knows it by an id that only it has.
    static EventId of(JobId job, URI address) {
        return ofHex(Sha256.hex(job + "\n" + address).substring(0, HEX));
    }

    /// Reads what this program wrote; anything else is a broken world.
    public static EventId of(String text) {
        if (!text.startsWith(PREFIX) || text.length() != PREFIX.length() + HEX) {
            throw new IllegalArgumentException("event id: not of the form evt_…");
        }
        return ofHex(text.substring(PREFIX.length()));
    }

    /// Reads 32 hex digits.
    static EventId ofHex(String hex) {
        return new EventId(
                new UUID(HexFormat.fromHexDigitsToLong(hex, 0, HALF), HexFormat.fromHexDigitsToLong(hex, HALF, HEX)));
    }

    String hex() {
        return "%016x%016x".formatted(value.getMostSignificantBits(), value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return PREFIX + hex();
    }
}
