package dev.coldpath.intelligence.ingest;

import dev.coldpath.crypto.Sha256;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.Media;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import java.net.URI;
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
final class ImageVectors implements VectorMaker {
    private static final int AT_ONCE = 8;

    private final Pictures pictures;
    private final ImageEmbedder embedder;

    ImageVectors(Pictures pictures, ImageEmbedder embedder) {
        this.pictures = pictures;
        this.embedder = embedder;
    }

    @Override
    public Optional<String> source(Item item) {
        return first(item).map(address -> Sha256.hex(embedder.model() + "\n" + address));
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
        try {
            return first(item).flatMap(pictures::fetch).map(embedder::embed);
        } catch (UpstreamFailed _) {
            // counted by whoever finds the item without its point
            return Optional.empty();
        }
    }
}
