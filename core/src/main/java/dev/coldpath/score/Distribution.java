package dev.coldpath.score;

import java.util.List;
import java.util.Map;

/// The newest records of one pipeline version, counted.
///
/// @param premiums by [#premiumBin]
/// @param profiles every profile, zeros included
public record Distribution(
        String pipelineVersion, Composites composites, List<Long> premiums, Map<Profile, Long> profiles) {
    public static final int PREMIUM_BINS = 12;

    private static final int TENTHS = 10;

    public Distribution {
        premiums = List.copyOf(premiums);
        profiles = Map.copyOf(profiles);
        if (premiums.size() != PREMIUM_BINS || profiles.size() != Profile.values().length) {
            throw new IllegalArgumentException("distribution: bins are missing: " + premiums + " " + profiles);
        }
    }

    /// The bin of a point that a premium is in; the last one also holds its upper edge.
    public static int premiumBin(Tenths premium) {
        return Math.min(premium.value() / TENTHS, PREMIUM_BINS - 1);
    }
}
