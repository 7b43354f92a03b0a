package dev.coldpath.scoring.model;

import dev.coldpath.score.Profile;
import java.util.List;

/// What sheer scale adds to the base. Coverage keeps one lost source from costing a large company much of it.
///
/// @param cap the most it can be for this profile
/// @param scale how large the company is, 0 to 100; 0 when nothing is known
/// @param coverage how much of the evidence on scale is there, 0 to 1
/// @param points what is added
record Premium(double cap, double scale, double coverage, double points) {
    private static final double STARTS_AT = 60;
    private static final double REACHES_CAP_AFTER = 35;
    private static final double ENOUGH = 0.6;
    private static final double STEEPNESS = 1.5;

    static Premium of(Profile profile, List<SignalScore> signals) {
        double weight = 0;
        double known = 0;
        double sum = 0;
        for (SignalScore signal : signals) {
            double share = signal.signal().premiumWeight();
            weight += share;
            known += share * signal.quality();
            sum += share * signal.quality() * signal.score();
        }
        double scale = known > 0 ? sum / known : 0;
        double coverage = weight > 0 ? Math.min(1, known / weight / ENOUGH) : 0;
        double cap = cap(profile);
        double rise = Math.clamp((scale - STARTS_AT) / REACHES_CAP_AFTER, 0, 1);
        return new Premium(cap, scale, coverage, cap * coverage * StrictMath.pow(rise, STEEPNESS));
    }

    private static double cap(Profile profile) {
        return switch (profile) {
            case ESTABLISHED -> 12;
            case GROWTH, UNCLASSIFIED -> 6;
        };
    }
}
