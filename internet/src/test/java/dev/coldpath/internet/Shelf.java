package dev.coldpath.internet;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.SnapshotStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// Snapshots in memory.
final class Shelf implements SnapshotStore {
    private final List<Snapshot> snapshots = new CopyOnWriteArrayList<>();

    @Override
    public void put(Snapshot snapshot) {
        if (find(snapshot.domain(), snapshot.fetcher(), snapshot.observedAt()).isEmpty()) {
            snapshots.add(snapshot);
        }
    }

    @Override
    public void forget(Domain domain) {
        snapshots.removeIf(each -> each.domain().equals(domain));
    }

    @Override
    public Optional<Snapshot> find(Domain domain, FetcherId fetcher, Instant observedAt) {
        return of(domain, fetcher)
                .filter(each -> each.observedAt().equals(observedAt))
                .findFirst();
    }

    @Override
    public Optional<Snapshot> newest(Domain domain, FetcherId fetcher) {
        return of(domain, fetcher).max(Comparator.comparing(Snapshot::observedAt));
    }

    @Override
    public Optional<Snapshot> observedBetween(Domain domain, FetcherId fetcher, Instant from, Instant until) {
        return of(domain, fetcher)
                .filter(each -> each.status().observed())
                .filter(each ->
                        !each.observedAt().isBefore(from) && !each.observedAt().isAfter(until))
                .max(Comparator.comparing(Snapshot::observedAt));
    }

    List<Snapshot> all() {
        return List.copyOf(snapshots);
    }

    private Stream<Snapshot> of(Domain domain, FetcherId fetcher) {
        return snapshots.stream()
                .filter(each -> each.domain().equals(domain) && each.fetcher().equals(fetcher));
    }
}
