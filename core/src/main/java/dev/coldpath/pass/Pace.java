package dev.coldpath.pass;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The settings of a pass: its crew, its clock and its time limit.
///
/// @param crew who works
/// @param time the clock that a pass's time is measured by
/// @param within from the beginning of a pass until it begins with nothing more
public record Pace(Crew crew, InstantSource time, Duration within) {
    /// A pass that has its time from now on.
    public Pass pass(Instant now) {
        return new Pass(this, now.plus(within));
    }

    /// A pass that goes on until all is done.
    public Pass wholePass() {
        return new Pass(this, Instant.MAX);
    }
}
