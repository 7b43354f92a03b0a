package dev.coldpath.submit;

import java.time.Duration;

/// Why a submit changed nothing.
public sealed interface Refusal {
    /// The idempotency key was used with another request.
    record KeyReused() implements Refusal {}

    /// The plan never starts runs.
    record NoColdRuns(String plan) implements Refusal {}

    /// The plan may not force a fresh score.
    record NoForceFresh(String plan) implements Refusal {}

    /// Limits are used up: the first of them, and when all of them will have cleared if nothing else happens.
    record OverQuota(Quota quota, Duration retryIn) implements Refusal {}

    /// Work that was admitted before waits too long already.
    record Overloaded(Duration retryIn) implements Refusal {}

    /// Others kept changing the same rows; asking again soon is right.
    record Contended(Duration retryIn) implements Refusal {}

    /// The job that would be joined tells as many others as it may.
    record TooManyHooks() implements Refusal {}

    /// In the order in which the first names the error.
    enum Quota {
        /// Of a scope, in a UTC month.
        MONTH,
        /// Of a key, in any 60 minutes.
        KEY_HOUR,
        /// Of a scope, in any 24 hours.
        ACCOUNT_DAY,
        /// Of a scope, in a UTC day.
        UTC_DAY
    }
}
