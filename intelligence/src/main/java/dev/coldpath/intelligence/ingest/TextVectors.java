package dev.coldpath.intelligence.ingest;

import dev.coldpath.crypto.Sha256;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.vector.Embedder;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Makes text vectors, 32 at a time. A model that failed three times in a row is not asked again: what is left is for
/// the next repair, and a drop does not wait for a model that is away.
final class TextVectors implements VectorMaker {
    static final int AT_ONCE = 32;
    private static final int GIVE_UP = 3;

    private final Embedder embedder;
    private int failedInARow;

    /// One for one run.
    TextVectors(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public Optional<String> source(Item item) {
        return ItemText.of(item).map(text -> Sha256.hex(embedder.model() + "\n" + text));
    }

    @Override
    public Map<UUID, Point> make(List<Item> items) {
        Map<UUID, Point> made = new HashMap<>();
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            make(items.subList(from, Math.min(items.size(), from + AT_ONCE)), made);
        }
        return made;
    }

    private void make(List<Item> items, Map<UUID, Point> made) {
        if (failedInARow >= GIVE_UP) {
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
                made.put(items.get(i).uuid(), points.get(i));
            }
            failedInARow = 0;
        } catch (UpstreamFailed e) {
            if (e.refusal() && items.size() > 1) {
                // one text that the model refuses must not keep the others from theirs
                items.forEach(item -> make(List.of(item), made));
            } else {
                failedInARow += e.refusal() ? 0 : 1;
            }
        }
    }
}
