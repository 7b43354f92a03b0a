package dev.coldpath.submit;

import dev.coldpath.plan.Plan;
import java.time.Duration;

/// What the caller's plan allows at this instant.
///
/// @param plan the plan's name, for refusals
/// @param freshness how young a stored answer must be to do
/// @param takesWork false: whatever the plan allows, no new work is taken in now
public record Limits(
        String plan, Duration freshness, boolean coldRuns, boolean forceFresh, Caps caps, boolean takesWork) {
    /// The same while work is taken in.
    public Limits(String plan, Duration freshness, boolean coldRuns, boolean forceFresh, Caps caps) {
        this(plan, freshness, coldRuns, forceFresh, caps, true);
    }

    public static Limits ofScores(Plan plan) {
        return new Limits(plan.name(), plan.freshness(), plan.coldRuns(), plan.forceFresh(), Caps.ofScores(plan));
    }

    public Limits with(Caps other) {
        return new Limits(plan, freshness, coldRuns, forceFresh, other, takesWork);
    }

    public Limits overloaded() {
        return new Limits(plan, freshness, coldRuns, forceFresh, caps, false);
    }
}
