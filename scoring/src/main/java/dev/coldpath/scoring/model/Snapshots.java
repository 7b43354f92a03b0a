package dev.coldpath.scoring.model;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// All that a score is made of: what this run saw, and what earlier runs saw last. In which order they are handed in
/// makes no difference.
public final class Snapshots {
    private final Domain domain;
    private final NavigableMap<FetcherId, Snapshot> current;
    private final NavigableMap<FetcherId, Snapshot> earlier;

    /// Takes one snapshot of each fetcher that took part in the run.
    ///
    /// @param earlier for carrying forward: each fetcher's newest one that observed something
    public Snapshots(Domain domain, Collection<Snapshot> current, Collection<Snapshot> earlier) {
        this.domain = domain;
        this.current = byFetcher(current);
        this.earlier = byFetcher(earlier);
    }

    public Domain domain() {
        return domain;
    }

    /// By fetcher; a fetcher that is not among them is not part of this deployment.
    NavigableMap<FetcherId, Snapshot> current() {
        return current;
    }

    Optional<Snapshot> current(FetcherId fetcher) {
        return Optional.ofNullable(current.get(fetcher));
    }

    Optional<Snapshot> earlier(FetcherId fetcher) {
        return Optional.ofNullable(earlier.get(fetcher));
    }

    private NavigableMap<FetcherId, Snapshot> byFetcher(Collection<Snapshot> snapshots) {
        NavigableMap<FetcherId, Snapshot> map = new TreeMap<>();
        for (Snapshot snapshot : snapshots) {
            if (!snapshot.domain().equals(domain)) {
                throw new IllegalArgumentException("snapshots of " + domain + ": one is of " + snapshot.domain());
            }
            if (map.put(snapshot.fetcher(), snapshot) != null) {
                throw new IllegalArgumentException("snapshots of " + domain + ": two of " + snapshot.fetcher());
            }
        }
        return Collections.unmodifiableNavigableMap(map);
    }
}
