package dev.coldpath.time;

import java.time.Duration;
import java.time.Instant;

/// How often something is done. Who could not keep to it, because a machine slept for a night, does it once and goes on
/// from there: nothing is made up for.
public record Rhythm(Duration period) {
    /// When it is due again.
    ///
    /// @param last when it was due last
    public Instant next(Instant last, Instant now) {
        Instant next = last.plus(period);
        return next.isBefore(now) ? now : next;
    }
}
