package dev.coldpath.scoring.model;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// All that a score is made of: what this run saw, and what earlier runs saw of what it missed. In which order they
/// are handed in makes no difference.
public final class Snapshots {
    private final Domain domain;
    private final NavigableMap<FetcherId, Snapshot> current;
    private final Map<FetcherId, List<Snapshot>> earlier;

    /// Takes one snapshot of each fetcher that took part in the run.
    ///
    /// @param earlier for carrying forward: those of former runs that observed something
    public Snapshots(Domain domain, Collection<Snapshot> current, Collection<Snapshot> earlier) {
        this.domain = domain;
        this.current = byFetcher(current);
        this.earlier = earlier.stream()
                .map(this::ours)
                .sorted(Comparator.comparing(Snapshot::observedAt).reversed())
                .collect(Collectors.groupingBy(Snapshot::fetcher));
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

    /// The newest first.
    List<Snapshot> earlier(FetcherId fetcher) {
        return earlier.getOrDefault(fetcher, List.of());
    }

    private NavigableMap<FetcherId, Snapshot> byFetcher(Collection<Snapshot> snapshots) {
        NavigableMap<FetcherId, Snapshot> map = new TreeMap<>();
        for (Snapshot snapshot : snapshots) {
            if (map.put(snapshot.fetcher(), ours(snapshot)) != null) {
                throw new IllegalArgumentException("snapshots of " + domain + ": two of " + snapshot.fetcher());
            }
        }
        return Collections.unmodifiableNavigableMap(map);
    }

    private Snapshot ours(Snapshot snapshot) {
        if (!snapshot.domain().equals(domain)) {
            throw new IllegalArgumentException("snapshots of " + domain + ": one is of " + snapshot.domain());
        }
        return snapshot;
    }
}
