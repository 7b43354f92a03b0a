package dev.coldpath.scoring.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What earlier runs saw of what one run could not see. A run's own half answer is stored by then and must not take the
/// place of a whole one before it; neither must the half answer of another run.
public final class Earlier {
    /// How many half answers in a row are looked behind.
    private static final int MOST = 10;

    private Earlier() {}

    /// Of each fetcher whose call failed, wholly or in part, the newest snapshots before that observed something, back
    /// to one that is whole.
    ///
    /// @param seen what one run saw
    /// @throws dev.coldpath.store.StoreDown when the store cannot be asked
    public static List<Snapshot> than(Collection<Snapshot> seen, SnapshotStore store) {
        return seen.stream()
                .filter(each -> each.status().outage() || each.status() == Status.PARTIAL)
                .flatMap(each -> before(each, store).stream())
                .toList();
    }

    private static List<Snapshot> before(Snapshot own, SnapshotStore store) {
        List<Snapshot> found = new ArrayList<>();
        Instant from = own.observedAt().minus(Snapshot.KEPT);
        Optional<Snapshot> next = Optional.of(own);
        while (next.isPresent() && found.size() < MOST) {
            // instants are told apart by the millisecond
            Instant until = next.get().observedAt().minusMillis(1);
            next = store.observedBetween(own.domain(), own.fetcher(), from, until);
            next.ifPresent(found::add);
            next = next.filter(each -> each.status() == Status.PARTIAL);
        }
        return found;
    }
}
