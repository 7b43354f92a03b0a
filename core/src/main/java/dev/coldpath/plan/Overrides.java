package dev.coldpath.plan;

import java.util.OptionalInt;
import java.util.stream.Stream;

/// Caps that one account has instead of its plan's. An absent one is the plan's.
public record Overrides(OptionalInt cachedCallsIncluded, OptionalInt coldCallsIncluded, OptionalInt coldPerKeyHour) {
    public static final Overrides NONE = new Overrides(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    public Overrides {
        if (Stream.of(cachedCallsIncluded, coldCallsIncluded, coldPerKeyHour).anyMatch(cap -> cap.orElse(0) < 0)) {
            throw new IllegalArgumentException("overrides: a cap is negative");
        }
    }
}
