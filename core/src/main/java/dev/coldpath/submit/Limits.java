package dev.coldpath.submit;

import dev.coldpath.plan.Plan;
import java.time.Duration;

/// What the caller's plan allows at this instant.
///
/// @param plan the plan's name, for refusals
/// @param freshness how young a stored answer must be to do
public record Limits(String plan, Duration freshness, boolean coldRuns, boolean forceFresh, Caps caps) {
    public static Limits ofScores(Plan plan) {
        return new Limits(plan.name(), plan.freshness(), plan.coldRuns(), plan.forceFresh(), Caps.ofScores(plan));
    }

    public Limits with(Caps other) {
        return new Limits(plan, freshness, coldRuns, forceFresh, other);
    }
}
