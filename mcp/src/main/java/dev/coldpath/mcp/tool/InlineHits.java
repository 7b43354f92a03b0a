package dev.coldpath.mcp.tool;

import dev.coldpath.client.ApiKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Results that came with the answer to a submit, so that reading them asks nobody. The newest hundred are kept, each
/// for the key that got it and for a limited time: a key may have been revoked since.
public final class InlineHits {
    private static final int MOST = 100;
    private static final long MOST_CHARACTERS = 64_000_000;

    private final Map<Place, Hit> hits = new LinkedHashMap<>();
    private final Duration good;
    private long characters;

    /// Holds nothing yet.
    ///
    /// @param good how long a hit may be read
    public InlineHits(Duration good) {
        this.good = good;
    }

    /// A kept result, as the text it is sent in.
    ///
    /// @param at when it was kept
    public record Hit(String kind, String result, Instant at) {}

    /// @param owner a hash: keys are not kept
    private record Place(String owner, String jobId) {}

    synchronized void keep(ApiKey owner, String jobId, Hit hit) {
        Place place = place(owner, jobId);
        forget(place);
        hits.put(place, hit);
        characters += hit.result().length();
        Iterator<Hit> oldest = hits.values().iterator();
        while (oldest.hasNext() && (hits.size() > MOST || characters > MOST_CHARACTERS)) {
            characters -= oldest.next().result().length();
            oldest.remove();
        }
    }

    synchronized Optional<Hit> find(ApiKey owner, String jobId, Instant now) {
        Place place = place(owner, jobId);
        Hit hit = hits.get(place);
        if (hit != null && !now.isBefore(hit.at().plus(good))) {
            forget(place);
            return Optional.empty();
        }
        return Optional.ofNullable(hit);
    }

    private void forget(Place place) {
        Hit gone = hits.remove(place);
        if (gone != null) {
            characters -= gone.result().length();
        }
    }

    private static Place place(ApiKey owner, String jobId) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(owner.reveal().getBytes(StandardCharsets.UTF_8));
            return new Place(HexFormat.of().formatHex(hash), jobId.toLowerCase(Locale.ROOT));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: every Java platform has it", e);
        }
    }
}
