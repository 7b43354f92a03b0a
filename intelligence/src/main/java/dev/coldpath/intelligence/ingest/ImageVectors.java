package dev.coldpath.intelligence.ingest;

import dev.coldpath.crypto.Sha256;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.Media;
import dev.coldpath.intelligence.ingest.Pictures.Picture;
import dev.coldpath.intelligence.ingest.Spaces.Sight;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Makes image vectors from the first picture of each item, several at a time since most of it is waiting for others.
/// No picture is begun with while the model is left alone, nor once the time for pictures is over: what is left is
/// for the next repair.
final class ImageVectors implements VectorMaker {
    private static final int AT_ONCE = 8;

    private final Sight sight;
    private final Instant until;
    private final CircuitBreaker breaker;

    /// One for one run, which begins now.
    ImageVectors(Sight sight) {
        this.sight = sight;
        this.breaker = new CircuitBreaker(sight.time());
        this.until = sight.time().instant().plus(sight.within());
    }

    @Override
    public Optional<String> source(Item item) {
        return first(item).map(address -> Sha256.hex(sight.embedder().model() + "\n" + address));
    }

    private static Optional<URI> first(Item item) {
        return item.media().stream()
                .filter(media -> media.type() == Media.Type.IMAGE)
                .findFirst()
                .map(Media::url);
    }

    @Override
    public Map<UUID, Made> make(List<Item> items) {
        Map<UUID, Future<Made>> asked = new LinkedHashMap<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (Item item : items) {
                asked.put(item.uuid(), threads.submit(() -> made(item)));
            }
        }
        Map<UUID, Made> made = new HashMap<>();
        asked.forEach((uuid, answer) -> made.put(uuid, answer(uuid, answer)));
        return made;
    }

    private static Made answer(UUID uuid, Future<Made> answer) {
        if (answer.state() == Future.State.SUCCESS) {
            return answer.resultNow();
        }
        throw answer.state() == Future.State.FAILED
                ? new IllegalStateException("item " + uuid + ": its picture broke the run", answer.exceptionNow())
                : new IllegalStateException("item " + uuid + ": interrupted while its picture was looked at");
    }

    private Made made(Item item) {
        return breaker.isOpen() || isOver()
                ? new Made.Later()
                : first(item).flatMap(sight.pictures()::fetch).map(this::seen).orElseGet(Made.Later::new);
    }

    private boolean isOver() {
        return !sight.time().instant().isBefore(until);
    }

    private Made seen(Picture picture) {
        try {
            Point point = sight.embedder().embed(picture);
            breaker.answered();
            return new Made.Vector(point);
        } catch (UpstreamFailed e) {
            if (e.refusal()) {
                return new Made.Refused();
            }
            breaker.failed();
            return new Made.Later();
        }
    }
}
