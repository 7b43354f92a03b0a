package dev.coldpath.scoring.snapshot;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Forgetting;
import java.time.Instant;
import java.util.Optional;

/// Keeps snapshots by domain, fetcher and instant.
public interface SnapshotStore extends Forgetting {
    /// Stores it; the same key again changes nothing.
    void put(Snapshot snapshot);

    /// The one of that key, which a run that goes on by pointers names; sees every finished write.
    Optional<Snapshot> find(Domain domain, FetcherId fetcher, Instant observedAt);

    /// The newest one whatever its status; sees every finished write.
    Optional<Snapshot> newest(Domain domain, FetcherId fetcher);

    /// The newest one that observed something (`OK` or `PARTIAL`) from `from` to `until`, both included; for comparing
    /// with the past, and for carrying it forward.
    Optional<Snapshot> observedBetween(Domain domain, FetcherId fetcher, Instant from, Instant until);
}
