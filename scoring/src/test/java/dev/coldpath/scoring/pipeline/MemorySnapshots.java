package dev.coldpath.scoring.pipeline;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.SnapshotStore;
import dev.coldpath.store.StoreDown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Snapshots in memory, with reads and writes that can fail.
public final class MemorySnapshots implements SnapshotStore {
    private static final Comparator<Snapshot> BY_TIME = Comparator.comparing(Snapshot::observedAt);

    private final List<Snapshot> all = new ArrayList<>();
    private boolean readsFail;
    private boolean writesFail;

    @Override
    public synchronized void put(Snapshot snapshot) {
        if (writesFail) {
            throw new StoreDown("snapshots: not written");
        }
        if (find(snapshot.domain(), snapshot.fetcher(), snapshot.observedAt()).isEmpty()) {
            all.add(snapshot);
        }
        notifyAll();
    }

    @Override
    public synchronized void forget(Domain domain) {
        all.removeIf(each -> each.domain().equals(domain));
    }

    @Override
    public synchronized Optional<Snapshot> find(Domain domain, FetcherId fetcher, Instant observedAt) {
        return of(domain, fetcher).stream()
                .filter(each -> each.observedAt().equals(observedAt))
                .findFirst();
    }

    @Override
    public synchronized Optional<Snapshot> newest(Domain domain, FetcherId fetcher) {
        if (readsFail) {
            throw new StoreDown("snapshots: not read");
        }
        return of(domain, fetcher).stream().max(BY_TIME);
    }

    @Override
    public synchronized Optional<Snapshot> observedBetween(
            Domain domain, FetcherId fetcher, Instant from, Instant until) {
        return of(domain, fetcher).stream()
                .filter(each -> each.status().observed())
                .filter(each ->
                        !each.observedAt().isBefore(from) && !each.observedAt().isAfter(until))
                .max(BY_TIME);
    }

    synchronized void failReads() {
        readsFail = true;
    }

    synchronized void failWrites(boolean fail) {
        writesFail = fail;
    }

    /// Blocks until the fetcher's snapshot is stored.
    synchronized void awaitOf(FetcherId fetcher) throws InterruptedException {
        while (all.stream().noneMatch(holds(fetcher))) {
            wait();
        }
    }

    synchronized List<Snapshot> all() {
        return List.copyOf(all);
    }

    private static Predicate<Snapshot> holds(FetcherId fetcher) {
        return snapshot -> snapshot.fetcher().equals(fetcher);
    }

    private List<Snapshot> of(Domain domain, FetcherId fetcher) {
        return all.stream()
                .filter(holds(fetcher))
                .filter(each -> each.domain().equals(domain))
                .toList();
    }
}
