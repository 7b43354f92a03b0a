package dev.coldpath.intelligence.ingest;

import dev.coldpath.crypto.Sha256;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.vector.Embedder;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Makes text vectors, 32 at a time.
final class TextVectors implements VectorMaker {
    static final int AT_ONCE = 32;

    private final Embedder embedder;
    private final CircuitBreaker breaker;

    /// One for one run.
    TextVectors(Embedder embedder, InstantSource time) {
        this.embedder = embedder;
        this.breaker = new CircuitBreaker(time);
    }

    @Override
    public Optional<String> source(Item item) {
        return ItemText.of(item).map(text -> Sha256.hex(embedder.model() + "\n" + text));
    }

    @Override
    public Map<UUID, Made> make(List<Item> items) {
        Map<UUID, Made> made = new HashMap<>();
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            make(items.subList(from, Math.min(items.size(), from + AT_ONCE)), made);
        }
        return made;
    }

    private void make(List<Item> items, Map<UUID, Made> made) {
        items.forEach(item -> made.put(item.uuid(), new Made.Later()));
        if (breaker.isOpen()) {
            return;
        }
        try {
            List<Point> points = embedder.embed(
                    items.stream().map(item -> ItemText.of(item).orElseThrow()).toList());
            if (points.size() != items.size()) {
                throw new IllegalStateException(
                        embedder.model() + ": " + points.size() + " points for " + items.size() + " texts");
            }
            for (int i = 0; i < items.size(); i++) {
                made.put(items.get(i).uuid(), new Made.Vector(points.get(i)));
            }
            breaker.answered();
        } catch (UpstreamFailed e) {
            if (!e.refusal()) {
                breaker.failed();
            } else if (items.size() == 1) {
                made.put(items.getFirst().uuid(), new Made.Refused());
            } else {
                // one text that the model refuses must not keep the others from theirs
                items.forEach(item -> make(List.of(item), made));
            }
        }
    }
}
