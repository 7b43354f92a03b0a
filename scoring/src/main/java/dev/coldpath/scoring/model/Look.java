package dev.coldpath.scoring.model;

import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.snapshot.Observation;
import java.time.Instant;

/// The result of looking up one fact of one fetcher.
sealed interface Look {
    record Seen(Observation observation) implements Look {}

    /// This run's call failed; an earlier run saw this.
    record Carried(Observation observation, Reason instead) implements Look {}

    /// The source answered that it has nothing on the domain.
    record Nothing(Instant askedAt) implements Look {}

    /// The source answered and said nothing of this.
    record Silent() implements Look {}

    /// The source has no say about such a domain.
    record NoSay() implements Look {}

    record Out(Reason reason) implements Look {}
}
