package dev.coldpath.submit;

import dev.coldpath.plan.Plan;
import java.util.OptionalInt;

/// How much may be charged. An absent cap never trips.
///
/// @param month units of the scope in a UTC month
/// @param keyHour units of one key in any 60 minutes
/// @param accountDay units of the scope in any 24 hours
/// @param utcDay units of the scope in a UTC day
public record Caps(OptionalInt month, OptionalInt keyHour, OptionalInt accountDay, OptionalInt utcDay) {
    public static final Caps NONE =
            new Caps(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    /// What a plan lets its accounts charge for scores.
    public static Caps ofScores(Plan plan) {
        return new Caps(plan.coldCallsIncluded(), plan.coldPerKeyHour(), plan.coldPerAccountDay(), OptionalInt.empty());
    }

    public Caps withMonth(int most) {
        return new Caps(OptionalInt.of(most), keyHour, accountDay, utcDay);
    }

    public Caps withKeyHour(int most) {
        return new Caps(month, OptionalInt.of(most), accountDay, utcDay);
    }

    public Caps withAccountDay(int most) {
        return new Caps(month, keyHour, OptionalInt.of(most), utcDay);
    }

    public Caps withUtcDay(int most) {
        return new Caps(month, keyHour, accountDay, OptionalInt.of(most));
    }
}
