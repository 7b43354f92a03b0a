package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorIndex;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A handful of vectors, looked through one by one. It remembers what it was asked, and a test can make it fail.
final class SmallVectors implements VectorIndex {
    final List<VectorEntry> all = new ArrayList<>();
    final List<VectorQuery> queries = new CopyOnWriteArrayList<>();
    /// Whether it fails to say whether it holds anything.
    volatile boolean silent;

    final List<VectorName> looks = new CopyOnWriteArrayList<>();
    private volatile Consumer<VectorQuery> trouble = _ -> {};

    /// What happens before every search.
    void before(Consumer<VectorQuery> what) {
        trouble = what;
    }

    /// Searches of this space fail with that.
    void fail(VectorName space, int status) {
        before(query -> {
            if (query.space() == space) {
                throw new UpstreamFailed(status, new IllegalStateException("as the test wants it"));
            }
        });
    }

    @Override
    public List<VectorHit> search(VectorQuery query) {
        queries.add(query);
        trouble.accept(query);
        return all.stream()
                .filter(entry ->
                        entry.space() == query.space() && query.filter().admits(entry.record()))
                .map(entry -> new VectorHit(entry.record(), entry.point().certainty(query.point())))
                .sorted(Comparator.comparingDouble(VectorHit::certainty)
                        .reversed()
                        .thenComparing(hit -> hit.record().id()))
                .limit(query.depth())
                .toList();
    }

    @Override
    public boolean holdsAny(VectorName space) {
        looks.add(space);
        if (silent) {
            throw new UpstreamFailed(404, new IllegalStateException("as the test wants it"));
        }
        return all.stream().anyMatch(entry -> entry.space() == space);
    }

    @Override
    public Map<UUID, Point> points(VectorName space, Map<UUID, Place> items) {
        throw new UnsupportedOperationException("nobody asks here");
    }

    @Override
    public void put(List<VectorEntry> entries) {
        all.addAll(entries);
    }

    @Override
    public void remove(Collection<UUID> items) {
        throw new UnsupportedOperationException("nobody asks here");
    }

    @Override
    public void remove(VectorName space, Collection<UUID> items) {
        throw new UnsupportedOperationException("nobody asks here");
    }
}
