package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.snapshot.FetcherId;
import java.time.Duration;

/// The fixed properties of a fetcher.
///
/// @param version rises when the same answer would be read differently
/// @param reusableFor how long a snapshot stands in for a call
/// @param total the longest one fetch may take
public record Terms(FetcherId id, int version, Duration reusableFor, Duration total) {
    public Terms {
        if (version < 1 || !reusableFor.isPositive() || !total.isPositive()) {
            throw new IllegalArgumentException("terms of " + id + ": version and durations must be positive");
        }
    }
}
