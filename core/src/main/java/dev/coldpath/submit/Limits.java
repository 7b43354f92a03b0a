package dev.coldpath.submit;

import dev.coldpath.plan.Plan;
import java.time.Duration;
import java.util.OptionalInt;

/// What the caller's plan allows at this instant.
///
/// @param plan the plan's name, for refusals
/// @param coldPerMonth absent: unmetered
public record Limits(String plan, Duration freshness, boolean coldRuns, boolean forceFresh, OptionalInt coldPerMonth) {
    public static Limits of(Plan plan) {
        return new Limits(plan.name(), plan.freshness(), plan.coldRuns(), plan.forceFresh(), plan.coldCallsIncluded());
    }
}
