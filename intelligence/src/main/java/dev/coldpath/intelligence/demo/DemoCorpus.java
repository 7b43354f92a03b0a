package dev.coldpath.intelligence.demo;

import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.demo.Generator.Made;
import dev.coldpath.intelligence.memory.MemoryCreators;
import dev.coldpath.intelligence.memory.MemoryItems;
import dev.coldpath.intelligence.memory.MemoryNarratives;
import dev.coldpath.intelligence.memory.MemoryVectors;
import dev.coldpath.intelligence.narrative.ComputeNarratives;
import dev.coldpath.intelligence.narrative.Naming;
import dev.coldpath.intelligence.narrative.Precompute;
import dev.coldpath.intelligence.narrative.StoredNarrative;
import dev.coldpath.intelligence.vector.Embedder;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The demonstration as a body of content. It is made when it is first asked for, and dated anew for each hour; the
/// last two hours are kept, for the job that began in the hour before.
public final class DemoCorpus {
    private static final int HOURS_KEPT = 2;
    private static final Embedder EMBEDDER = new FeatureHashing();

    private final Naming naming;
    private final Map<Instant, Corpus> byHour = new LinkedHashMap<>();
    private Optional<Content> content = Optional.empty();

    /// Takes who names its narratives.
    public DemoCorpus(Naming naming) {
        this.naming = naming;
    }

    /// What does not depend on the hour.
    private record Content(Made made, List<Placed> vectors) {}

    private record Placed(VectorName space, Post post, Point point) {}

    /// What was planted in it.
    public DemoTruth truth() {
        return content().made().truth();
    }

    /// The content as of the full hour that this instant lies in.
    public synchronized Corpus at(Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Corpus known = byHour.get(hour);
        if (known != null) {
            return known;
        }
        if (byHour.size() == HOURS_KEPT) {
            byHour.remove(byHour.keySet().iterator().next());
        }
        Corpus made = dated(content(), hour);
        byHour.put(hour, made);
        return made;
    }

    private synchronized Content content() {
        if (content.isEmpty()) {
            Made made = Generator.make();
            content = Optional.of(new Content(made, vectors(made.posts())));
        }
        return content.orElseThrow();
    }

    private static List<Placed> vectors(List<Post> posts) {
        List<Placed> placed = new ArrayList<>();
        for (VectorName space : VectorName.values()) {
            List<Post> seen = posts.stream()
                    .filter(post -> post.texts().containsKey(space))
                    .toList();
            List<Point> points = EMBEDDER.embed(seen.stream()
                    .map(post -> post.texts().getOrDefault(space, ""))
                    .toList());
            for (int i = 0; i < seen.size(); i++) {
                placed.add(new Placed(space, seen.get(i), points.get(i)));
            }
        }
        return placed;
    }

    private Corpus dated(Content content, Instant hour) {
        MemoryItems items = new MemoryItems(
                content.made().posts().stream().map(post -> post.at(hour)).toList());
        MemoryVectors vectors = new MemoryVectors();
        vectors.put(content.vectors().stream()
                .map(each -> new VectorEntry(each.space(), each.post().record(hour), each.point()))
                .toList());
        MemoryCreators creators = new MemoryCreators(
                content.made().cast().stream().map(member -> member.at(hour)).toList());
        Precompute precompute = new Precompute(items, creators, naming);
        MemoryNarratives narratives = new MemoryNarratives(ComputeNarratives.WINDOWS.stream()
                .flatMap(window -> narratives(precompute, items, window, hour))
                .toList());
        return new Corpus(items, vectors, embedders(), creators, narratives, Optional.empty());
    }

    private static Stream<StoredNarrative> narratives(
            Precompute precompute, MemoryItems items, Window window, Instant hour) {
        Instant from = window.since(hour).orElseThrow();
        return precompute.of(items.newestBetween(from, hour, Integer.MAX_VALUE), hour, window).stream();
    }

    private static Map<VectorName, Embedder> embedders() {
        Map<VectorName, Embedder> embedders = new EnumMap<>(VectorName.class);
        Stream.of(VectorName.values()).forEach(space -> embedders.put(space, EMBEDDER));
        return Map.copyOf(embedders);
    }
}
