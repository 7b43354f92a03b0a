package dev.coldpath.meter;

import java.time.Duration;

/// Whether a stored answer may be given to its caller.
public sealed interface Metered {
    record Passed() implements Metered {}

    /// The month's cached calls are used up, and the plan includes no more.
    ///
    /// @param retryIn until the month ends
    record Blocked(Duration retryIn) implements Metered {}
}
