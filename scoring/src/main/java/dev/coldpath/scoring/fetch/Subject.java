package dev.coldpath.scoring.fetch;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.util.List;
import java.util.Optional;

/// The company a fetcher asks about, and what this run already knows.
///
/// @param known this run's finished snapshots, such as `site` when `cadence` runs
/// @param earlier what former runs saw of it
public record Subject(Domain domain, List<Snapshot> known, EarlierSnapshots earlier) {
    public Subject {
        known = List.copyOf(known);
    }

    /// One that nobody asked about before.
    public Subject(Domain domain, List<Snapshot> known) {
        this(domain, known, EarlierSnapshots.NONE);
    }

    /// What this run's other fetcher saw.
    public Optional<Snapshot> known(FetcherId fetcher) {
        return known.stream().filter(each -> each.fetcher().equals(fetcher)).findFirst();
    }

    /// How a source ends that this run cannot ask for want of a name, which another fetcher would have told: there is
    /// nothing if that one had its answer, and nobody knows if it had none.
    public Status nameless(FetcherId teller) {
        return known(teller)
                .map(snapshot -> switch (snapshot.status()) {
                    case OK, ABSENT -> Status.ABSENT;
                    case PARTIAL -> Status.ERROR;
                    case NOT_APPLICABLE, ROBOTS_DENIED, RATE_LIMITED, TIMEOUT, ERROR -> snapshot.status();
                })
                .orElse(Status.ERROR);
    }
}
