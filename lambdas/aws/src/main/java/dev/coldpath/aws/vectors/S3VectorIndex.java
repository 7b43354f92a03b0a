package dev.coldpath.aws.vectors;

import dev.coldpath.aws.AtOnce;
import dev.coldpath.aws.Repeats;
import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.Space;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorIndex;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
    private final AtOnce calls = new AtOnce(CALLS);

    /// Takes an existing vector bucket.
    ///
    /// @param client one that tries each call once; with [Pages] among its interceptors
    /// @param embedded the spaces that have an embedder; others are what their first vector is
    public S3VectorIndex(
            S3VectorsClient client,
            String bucket,
            Map<VectorName, Space> embedded,
            InstantSource time,
            Repeats repeats) {
        this(new Shelves(client, bucket, time, repeats), embedded, MOST);
    }

    S3VectorIndex(Shelves shelves, Map<VectorName, Space> embedded, int mostHits) {
        this.shelves = shelves;
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
        return nearest.hits();
    }

    @Override
    public boolean holdsAny(VectorName space) {
        return shelves.of(space).stream().anyMatch(shelves::holdsAny);
    }

    @Override
    public Map<UUID, Point> points(VectorName space, Map<UUID, Place> items) {
        Map<Shelf, List<String>> wanted = new LinkedHashMap<>();
        items.forEach((item, place) -> Shelf.at(space, place)
                .ifPresent(shelf ->
                        wanted.computeIfAbsent(shelf, _ -> new ArrayList<>()).add(item.toString())));
        List<Part<String>> parts = new ArrayList<>();
        wanted.forEach((shelf, keys) -> parts.addAll(Part.of(shelf, keys, READ)));
        Map<UUID, Point> found = new HashMap<>();
        calls.ask(parts, part -> shelves.get(part.shelf(), part.all()))
                .forEach(points -> points.forEach((key, point) -> found.put(UUID.fromString(key), point)));
        return found;
    }

    /// First they are added, then taken out of the places they left: in between they are found twice, but never not.
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
        placed.forEach((shelf, batch) -> {
            List<VectorEntry> all = List.copyOf(batch.values());
            int length = all.getFirst().point().length();
            puts.addAll(Part.of(shelf, all, Math.min(WRITTEN, NUMBERS_A_CALL / length)));
        });
        calls.ask(puts, part -> {
            shelves.put(part.shelf(), part.all());
            return part;
        });
        delete(left(placed));
    }

    private static List<Part<String>> left(Map<Shelf, Map<String, VectorEntry>> placed) {
        Map<Shelf, Set<String>> left = new LinkedHashMap<>();
        placed.forEach((shelf, batch) -> batch.forEach((key, entry) -> entry.left().stream()
                .flatMap(place -> Shelf.at(entry.space(), place).stream())
                .filter(former -> !former.equals(shelf))
                .forEach(former ->
                        left.computeIfAbsent(former, _ -> new LinkedHashSet<>()).add(key))));
        List<Part<String>> parts = new ArrayList<>();
        left.forEach((former, keys) -> parts.addAll(Part.of(former, List.copyOf(keys), WRITTEN)));
        return parts;
    }

    @Override
    public void remove(Collection<UUID> items) {
        remove(List.of(VectorName.values()), items);
    }

    @Override
    public void remove(VectorName space, Collection<UUID> items) {
        remove(List.of(space), items);
    }

    /// Out of every index: nothing that a crash left anywhere outlives its item.
    private void remove(List<VectorName> spaces, Collection<UUID> items) {
        List<String> keys = items.stream().distinct().map(UUID::toString).toList();
        if (keys.isEmpty()) {
            return;
        }
        delete(spaces.stream()
                .flatMap(space -> shelves.ofNow(space).stream())
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

    private void delete(List<Part<String>> parts) {
        calls.ask(parts, part -> {
            shelves.delete(part.shelf(), part.all());
            return part;
        });
    }
}
