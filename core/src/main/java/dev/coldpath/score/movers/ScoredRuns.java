package dev.coldpath.score.movers;

import dev.coldpath.domain.Domain;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// All runs that left a record, by time, whatever their version.
public interface ScoredRuns {
    /// The last run of every domain that has one at or after `from` and before `to`. A run of the last minutes may be
    /// missing. Empty: there are more than `most` runs.
    Optional<Map<Domain, ScoredRun>> lastBetween(Instant from, Instant to, int most);

    /// The last run before `end` of each of these domains that has one.
    Map<Domain, ScoredRun> lastBefore(Collection<Domain> domains, Instant end);
}
