package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.model.TextModel;
import dev.coldpath.intelligence.narrative.NarrativeReader;
import dev.coldpath.intelligence.narrative.StoredNarrative;
import dev.coldpath.intelligence.vector.Embedder;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A corpus of a few items on a circle: every query is at its start, and an item is put as far from it as its certainty
/// says.
final class SmallCorpus {
    final SmallItems items = new SmallItems();
    final SmallVectors vectors = new SmallVectors();
    final Map<VectorName, Embedder> embedders = new EnumMap<>(VectorName.class);
    Optional<TextModel> model = Optional.empty();

    SmallCorpus() {
        for (VectorName space : VectorName.values()) {
            embedders.put(space, embedder(_ -> at(1)));
        }
    }

    /// An item without a vector.
    SmallCorpus with(Post post) {
        items.all.add(post.item());
        return this;
    }

    /// An item with a vector of one space.
    SmallCorpus with(Post post, VectorName space, double certainty) {
        Item item = post.item();
        if (!items.all.contains(item)) {
            items.all.add(item);
        }
        return record(record(item), space, certainty);
    }

    /// A vector by itself.
    SmallCorpus record(VectorRecord record, VectorName space, double certainty) {
        vectors.put(List.of(new VectorEntry(space, record, at(certainty))));
        return this;
    }

    /// The record that ingest makes of an item.
    static VectorRecord record(Item item) {
        return new VectorRecord(
                item.uuid().toString(),
                Optional.of(item.uuid()),
                Optional.of(item.contentId()),
                Optional.of(item.platform()),
                Optional.empty(),
                Optional.empty(),
                item.publishedAt(),
                item.canonical().isPresent());
    }

    /// A record that others made: it knows its id, and perhaps an uuid, an id on a platform, and the platform.
    static VectorRecord foreign(String id, Optional<UUID> uuid, Optional<String> contentId, Optional<String> platform) {
        return new VectorRecord(
                id, uuid, contentId, platform, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /// The point whose certainty to the start is that.
    static Point at(double certainty) {
        double cosine = 2 * certainty - 1;
        return Point.towards(new float[] {(float) cosine, (float) Math.sqrt(1 - cosine * cosine)});
    }

    static Embedder embedder(Function<String, Point> point) {
        return new Embedder() {
            @Override
            public String model() {
                return "test";
            }

            @Override
            public int length() {
                return 2;
            }

            @Override
            public List<Point> embed(List<String> texts) {
                return texts.stream().map(point).toList();
            }
        };
    }

    Corpus corpus() {
        return new Corpus(items, vectors, Map.copyOf(embedders), _ -> List.of(), new NoNarratives(), model);
    }

    private record NoNarratives() implements NarrativeReader {
        @Override
        public List<StoredNarrative.Cluster> current(Window window) {
            return List.of();
        }

        @Override
        public Optional<StoredNarrative> find(long id) {
            return Optional.empty();
        }
    }
}
