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
import java.util.concurrent.atomic.AtomicInteger;

/// Makes image vectors from the first picture of each item, several at a time since most of it is waiting for others.
/// Once the time for that is over, or the model has failed three times in a row, no picture is begun with any more:
/// what is left is for the next repair.
final class ImageVectors implements VectorMaker {
    private static final int AT_ONCE = 8;
    private static final int GIVE_UP = 3;

    private final Sight sight;
    private final Instant until;
    private final AtomicInteger failedInARow = new AtomicInteger();

    /// One for one run, which begins now.
    ImageVectors(Sight sight) {
        this.sight = sight;
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
    public Map<UUID, Point> make(List<Item> items) {
        Map<UUID, Future<Optional<Point>>> asked = new LinkedHashMap<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (Item item : items) {
                asked.put(item.uuid(), threads.submit(() -> point(item)));
            }
        }
        Map<UUID, Point> made = new HashMap<>();
        asked.forEach((uuid, answer) -> answer(uuid, answer).ifPresent(point -> made.put(uuid, point)));
        return made;
    }

    private static Optional<Point> answer(UUID uuid, Future<Optional<Point>> answer) {
        if (answer.state() == Future.State.SUCCESS) {
            return answer.resultNow();
        }
        throw answer.state() == Future.State.FAILED
                ? new IllegalStateException("item " + uuid + ": its picture broke the run", answer.exceptionNow())
                : new IllegalStateException("item " + uuid + ": interrupted while its picture was looked at");
    }

    private Optional<Point> point(Item item) {
        return isOver()
                ? Optional.empty()
                : first(item).flatMap(sight.pictures()::fetch).flatMap(this::seen);
    }

    private boolean isOver() {
        return failedInARow.get() >= GIVE_UP || !sight.time().instant().isBefore(until);
    }

    private Optional<Point> seen(Picture picture) {
        try {
            Point point = sight.embedder().embed(picture);
            failedInARow.set(0);
            return Optional.of(point);
        } catch (UpstreamFailed e) {
            // counted by whoever finds the item without its point
            failedInARow.addAndGet(e.refusal() ? 0 : 1);
            return Optional.empty();
        }
    }
}
