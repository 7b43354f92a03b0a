package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.util.List;

/// Asks one public source about one company. Never throws: every failure of the source becomes a status, and only our
/// own store's goes through as [dev.coldpath.store.StoreDown], so that the task is repeated.
public interface Fetcher {
    FetcherId id();

    /// False: this deployment lacks what it reads, and its runs do without it until that is there.
    default boolean takesPart() {
        return true;
    }

    /// How long a snapshot stands in for a call.
    Duration reusableFor();

    /// How long a snapshot with this status stands in for a call.
    default Duration reusableFor(Status status) {
        return reusableFor();
    }

    /// Whom to thank for what it finds: nobody for what a company's own servers tell.
    default List<Credit> credits() {
        return List.of();
    }

    /// Ends by the deadline, or by the fetcher's own total if that is shorter.
    Snapshot fetch(Subject subject, Deadline deadline);
}
