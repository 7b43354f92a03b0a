package dev.coldpath.scoring.model;

import dev.coldpath.scoring.snapshot.FetcherId;
import java.time.Duration;
import java.util.OptionalDouble;

/// How far a signal trusts one of its sources.
///
/// @param name the source's own name; one fetcher may read several
/// @param reliability the quality of a fact that is certainly about this company and was true a moment ago
/// @param halfLife after so long the quality is half
/// @param absentQuality the quality of "there is none" when the source has nothing on a domain; low where it often
///   misses things, empty where that says nothing
public record SourceRule(
        String name, FetcherId fetcher, double reliability, Duration halfLife, OptionalDouble absentQuality) {
    public SourceRule {
        if (!(reliability > 0 && reliability <= 1)) {
            throw new IllegalArgumentException("reliability: outside 0…1: " + reliability);
        }
        if (!halfLife.isPositive()) {
            throw new IllegalArgumentException("half-life: not positive: " + halfLife);
        }
        absentQuality.ifPresent(SourceRule::check);
    }

    private static void check(double absent) {
        if (!(absent > 0 && absent <= 1)) {
            throw new IllegalArgumentException("absent quality: outside 0…1: " + absent);
        }
    }
}
