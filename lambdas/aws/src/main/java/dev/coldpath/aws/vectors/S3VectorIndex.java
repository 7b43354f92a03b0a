package dev.coldpath.aws.vectors;

import dev.coldpath.aws.AtOnce;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.Space;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorIndex;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3vectors.S3VectorsClient;

/// Vectors in a bucket of S3 Vectors, each under its item's uuid. Search is approximate there; what an index returns is
/// merged here by certainty.
public final class S3VectorIndex implements VectorIndex {
    private static final int CALLS = 64;
    /// The most that an index gives.
    private static final int MOST = 10_000;
    /// The least that one is asked for, so that ties come out in order.
    private static final int LEAST = 100;
    private static final int WRITTEN = 500;
    private static final int READ = 100;
    private static final int NUMBERS_A_CALL = 1_000_000;
    private static final int INVALID = 400;

    private final Shelves shelves;
    private final int mostHits;
    private final Map<VectorName, Space> embedded;
    private final Map<VectorName, Space> known = new ConcurrentHashMap<>();
    private final Whereabouts whereabouts = new Whereabouts();
    private final AtOnce calls = new AtOnce(CALLS);

    /// Takes an existing vector bucket.
    ///
    /// @param client one that tries each call once, for who asks tries again; with [Pages] among its interceptors
    /// @param embedded the spaces that have an embedder; others are what their first vector is
    public S3VectorIndex(S3VectorsClient client, String bucket, Map<VectorName, Space> embedded) {
        this(client, bucket, embedded, MOST);
    }

    S3VectorIndex(S3VectorsClient client, String bucket, Map<VectorName, Space> embedded, int mostHits) {
        this.shelves = new Shelves(client, bucket);
        this.mostHits = mostHits;
        this.embedded = Map.copyOf(embedded);
    }

    /// What each space is that has an embedder or an index.
    public Map<VectorName, Space> spaces() {
        Map<VectorName, Space> spaces = new EnumMap<>(VectorName.class);
        for (VectorName name : VectorName.values()) {
            space(name, shelves.of(name)).ifPresent(space -> spaces.put(name, space));
        }
        return Map.copyOf(spaces);
    }

    @Override
    public List<VectorHit> search(VectorQuery query) {
        List<Shelf> all = shelves.of(query.space());
        Optional<Space> space = space(query.space(), all);
        if (space.isEmpty() || query.depth() < 1) {
            return List.of();
        }
        space.get().take(query.space(), query.point());
        List<Shelf> asked =
                all.stream().filter(shelf -> shelf.mayHold(query.filter())).toList();
        int most = Math.clamp(query.depth(), LEAST, mostHits);
        Nearest nearest = new Nearest(query.depth());
        calls.ask(asked, shelf -> {
            shelves.nearest(shelf, query, most, nearest);
            return shelf;
        });
        List<VectorHit> hits = nearest.hits();
        hits.forEach(hit -> whereabouts.note(hit.record().id(), Shelf.of(query.space(), hit.record())));
        return hits;
    }

    @Override
    public boolean holdsAny(VectorName space) {
        return shelves.of(space).stream().anyMatch(shelves::holdsAny);
    }

    @Override
    public Map<UUID, Point> points(VectorName space, Collection<UUID> items) {
        Map<String, Point> found = new HashMap<>();
        Map<Shelf, List<String>> likely = new LinkedHashMap<>();
        List<String> keys = keys(items);
        keys.forEach(key -> whereabouts
                .of(space, key)
                .ifPresent(shelf ->
                        likely.computeIfAbsent(shelf, _ -> new ArrayList<>()).add(key)));
        read(likely).forEach(found::putAll);
        List<String> rest = keys.stream().filter(key -> !found.containsKey(key)).toList();
        if (!rest.isEmpty()) {
            read(shelves.of(space).stream().collect(Collectors.toMap(shelf -> shelf, _ -> rest)))
                    .forEach(points -> points.forEach(found::putIfAbsent));
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(each -> UUID.fromString(each.getKey()), Map.Entry::getValue));
    }

    /// First they are added, then taken out of where they stood before: in between they are found twice, but never not.
    @Override
    public void put(List<VectorEntry> entries) {
        Map<VectorName, List<Shelf>> there = new EnumMap<>(VectorName.class);
        entries.forEach(entry -> there.computeIfAbsent(entry.space(), shelves::of));
        Map<VectorName, Space> spaces = agreed(entries, there);
        Map<Shelf, Map<String, VectorEntry>> placed = placed(entries);
        calls.ask(List.copyOf(placed.keySet()), shelf -> {
            if (!there.getOrDefault(shelf.space(), List.of()).contains(shelf)) {
                shelves.make(shelf, spaces.getOrDefault(shelf.space(), Space.given(1)));
            }
            return shelf;
        });
        List<Part<VectorEntry>> puts = new ArrayList<>();
        List<Part<String>> moved = new ArrayList<>();
        placed.forEach((shelf, batch) -> {
            List<VectorEntry> all = List.copyOf(batch.values());
            int length = all.getFirst().point().length();
            puts.addAll(Part.of(shelf, all, Math.min(WRITTEN, NUMBERS_A_CALL / length)));
            there.getOrDefault(shelf.space(), List.of()).stream()
                    .filter(other -> !other.equals(shelf))
                    .forEach(other -> moved.addAll(Part.of(other, List.copyOf(batch.keySet()), WRITTEN)));
        });
        calls.ask(puts, part -> {
            shelves.put(part.shelf(), part.all());
            return part;
        });
        delete(moved);
    }

    @Override
    public void remove(Collection<UUID> items) {
        List<String> keys = keys(items);
        if (keys.isEmpty()) {
            return;
        }
        delete(Arrays.stream(VectorName.values())
                .flatMap(space -> shelves.of(space).stream())
                .flatMap(shelf -> Part.of(shelf, keys, WRITTEN).stream())
                .toList());
    }

    /// What one call takes.
    private record Part<T>(Shelf shelf, List<T> all) {
        static <T> List<Part<T>> of(Shelf shelf, List<T> all, int most) {
            List<Part<T>> parts = new ArrayList<>();
            for (int from = 0; from < all.size(); from += most) {
                parts.add(new Part<>(shelf, all.subList(from, Math.min(all.size(), from + most))));
            }
            return parts;
        }
    }

    /// Known from an embedder, from what it was before, or from any of its indexes.
    private Optional<Space> space(VectorName name, List<Shelf> there) {
        Space space = embedded.getOrDefault(name, known.get(name));
        if (space == null && !there.isEmpty()) {
            space = known.computeIfAbsent(name, _ -> Space.given(shelves.length(there.getFirst())));
        }
        return Optional.ofNullable(space);
    }

    /// Checks all before any is written.
    private Map<VectorName, Space> agreed(List<VectorEntry> entries, Map<VectorName, List<Shelf>> there) {
        Map<VectorName, Space> spaces = new EnumMap<>(VectorName.class);
        there.forEach((name, all) -> space(name, all).ifPresent(space -> spaces.put(name, space)));
        for (VectorEntry entry : entries) {
            spaces.computeIfAbsent(entry.space(), _ -> Space.given(entry.point().length()))
                    .take(entry.space(), entry.point());
        }
        return spaces;
    }

    /// Of an id twice the last one counts.
    private static Map<Shelf, Map<String, VectorEntry>> placed(List<VectorEntry> entries) {
        record Id(VectorName space, String id) {}
        Map<Id, VectorEntry> last = new LinkedHashMap<>();
        entries.forEach(entry -> last.put(new Id(entry.space(), entry.record().id()), entry));
        Map<Shelf, Map<String, VectorEntry>> placed = new LinkedHashMap<>();
        try {
            last.values()
                    .forEach(entry -> placed.computeIfAbsent(
                                    Shelf.of(entry.space(), entry.record()), _ -> new LinkedHashMap<>())
                            .put(entry.record().id(), entry));
        } catch (IllegalArgumentException e) {
            throw new UpstreamFailed(INVALID, e);
        }
        return placed;
    }

    private List<Map<String, Point>> read(Map<Shelf, List<String>> wanted) {
        List<Part<String>> parts = new ArrayList<>();
        wanted.forEach((shelf, keys) -> parts.addAll(Part.of(shelf, keys, READ)));
        return calls.ask(parts, part -> shelves.get(part.shelf(), part.all()));
    }

    private void delete(List<Part<String>> parts) {
        calls.ask(parts, part -> {
            shelves.delete(part.shelf(), part.all());
            return part;
        });
    }

    private static List<String> keys(Collection<UUID> items) {
        return items.stream().distinct().map(UUID::toString).toList();
    }
}
