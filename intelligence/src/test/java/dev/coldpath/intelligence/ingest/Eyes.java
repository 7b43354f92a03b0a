package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Fetches pictures that are their own addresses, and sees letters in them.
final class Eyes implements Pictures, ImageEmbedder {
    static final Duration WITHIN = Duration.ofMinutes(5);

    final Map<URI, Integer> fetched = new HashMap<>();
    boolean open = true;
    Optional<Integer> failing = Optional.empty();

    /// Which pictures can be had, while the eyes are open at all.
    Predicate<String> fetches = _ -> true;

    /// What pictures it refuses.
    Predicate<String> refuses = _ -> false;

    /// Happens after each picture.
    Runnable blink = () -> {};

    /// These eyes, over the clock of that ingest.
    Spaces.Sight sight(Intake intake) {
        return new Spaces.Sight(this, this, WITHIN, intake.time());
    }

    @Override
    public synchronized Optional<Picture> fetch(URI address) {
        fetched.merge(address, 1, Integer::sum);
        blink.run();
        return open && fetches.test(address.toString())
                ? Optional.of(new Picture("image/png", address.toString().getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    @Override
    public String model() {
        return "eyes-1";
    }

    @Override
    public int length() {
        return 8;
    }

    @Override
    public synchronized Point embed(Picture picture) {
        failing.ifPresent(status -> {
            throw new UpstreamFailed(status, new IllegalStateException("eyes shut"));
        });
        String address = new String(picture.bytes(), StandardCharsets.UTF_8);
        if (refuses.test(address)) {
            throw new UpstreamFailed(400, new IllegalStateException("told to refuse"));
        }
        return LetterEmbedder.point(address);
    }
}
