package dev.coldpath.submit;

import java.time.Duration;

/// Why a submit changed nothing.
public sealed interface Refusal {
    /// The plan never starts runs.
    record NoColdRuns(String plan) implements Refusal {}

    /// The plan may not ask past a fresh record.
    record NoForceFresh(String plan) implements Refusal {}

    /// A limit is used up; it clears after `retryIn` if nothing else happens.
    record OverQuota(Quota quota, Duration retryIn) implements Refusal {}

    /// Others kept changing the same rows; asking again soon is right.
    record Contended(Duration retryIn) implements Refusal {}

    enum Quota {
        COLD_MONTH
    }
}
