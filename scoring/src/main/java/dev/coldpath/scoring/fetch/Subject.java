package dev.coldpath.scoring.fetch;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.util.List;

/// Whom a fetcher asks about, and what this run already knows.
///
/// @param known this run's finished snapshots, such as `site` when `cadence` runs
public record Subject(Domain domain, List<Snapshot> known) {
    public Subject {
        known = List.copyOf(known);
    }
}
