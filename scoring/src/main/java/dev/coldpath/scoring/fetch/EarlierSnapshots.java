package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.time.Instant;
import java.util.Optional;

/// Reads what earlier runs saw of a company.
@FunctionalInterface
public interface EarlierSnapshots {
    /// Nobody has looked before.
    EarlierSnapshots NONE = (_, _, _) -> Optional.empty();

    /// The newest snapshot that observed something within that time, its ends included.
    ///
    /// @throws dev.coldpath.store.StoreDown when the store cannot be asked
    Optional<Snapshot> newest(FetcherId fetcher, Instant from, Instant until);
}
