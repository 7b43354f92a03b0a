package dev.coldpath.submit;

import dev.coldpath.account.Mode;
import dev.coldpath.plan.Plan;
import java.time.Duration;
import java.util.OptionalInt;

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

    /// Jobs of other products than Score: any plan may have them made, so many a day in live mode.
    ///
    /// @param freshness how young an answer must be to be given again
    public static Limits ofIntelligence(Plan plan, Mode mode, Duration freshness) {
        Caps caps = switch (mode) {
            case LIVE ->
                new Caps(
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        plan.intelligence().jobsPerDay());
            case TEST -> Caps.NONE;
        };
        return new Limits(plan.name(), freshness, true, true, caps);
    }

    public Limits with(Caps other) {
        return new Limits(plan, freshness, coldRuns, forceFresh, other, takesWork);
    }

    public Limits overloaded() {
        return new Limits(plan, freshness, coldRuns, forceFresh, caps, false);
    }
}
