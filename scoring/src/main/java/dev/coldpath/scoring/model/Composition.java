package dev.coldpath.scoring.model;

import dev.coldpath.score.Buckets;
import dev.coldpath.score.Profile;
import dev.coldpath.score.Tenths;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A score and how it adds up: 50 + contributions + premium, before cap and rounding. Sums run in manifest order, so
/// that equal evidence gives equal bits everywhere.
///
/// @param signals in manifest order
/// @param buckets unrounded
/// @param spread standard deviation for what was not seen
record Composition(
        List<SignalScore> signals, Map<Bucket, Double> buckets, double base, Premium premium, double spread) {
    /// The standard deviation of a signal that nobody has seen.
    private static final double UNSEEN = 18;

    private static final double HIGHEST = 100;

    Composition {
        signals = List.copyOf(signals);
        buckets = Map.copyOf(buckets);
    }

    /// Adds up what bears on a company of this profile.
    static Composition of(Findings findings, Profile profile) {
        List<SignalScore> signals = scored(findings);
        Map<Bucket, Double> buckets = buckets(signals);
        double base = 0;
        double variance = 0;
        for (Bucket bucket : Bucket.values()) {
            base += findings.manifest().share(bucket) * at(buckets, bucket);
        }
        for (SignalScore signal : signals) {
            double unseen = signal.inBase() * (1 - signal.quality()) * UNSEEN;
            variance += unseen * unseen;
        }
        return new Composition(signals, buckets, base, Premium.of(profile, signals), StrictMath.sqrt(variance));
    }

    Tenths composite() {
        return Tenths.round(total(base, premium));
    }

    /// The composite before rounding.
    static double total(double base, Premium premium) {
        return Math.min(HIGHEST, base + premium.points());
    }

    Tenths scalePremium() {
        return Tenths.round(premium.points());
    }

    Buckets rounded() {
        return new Buckets(
                Tenths.round(at(buckets, Bucket.TEAM_STRUCTURE)),
                Tenths.round(at(buckets, Bucket.MARKET_POSITION)),
                Tenths.round(at(buckets, Bucket.MOMENTUM_TAILWINDS)),
                Tenths.round(at(buckets, Bucket.FINANCIAL_HEALTH)));
    }

    private static List<SignalScore> scored(Findings findings) {
        Weights weights = Weights.of(findings);
        List<SignalScore> scored = new ArrayList<>();
        for (int i = 0; i < findings.evidence().size(); i++) {
            scored.add(SignalScore.of(
                    findings.manifest().signals().get(i),
                    findings.evidence().get(i),
                    weights.inBucket(i),
                    weights.inBase(i)));
        }
        return scored;
    }

    private static Map<Bucket, Double> buckets(List<SignalScore> signals) {
        Map<Bucket, Double> buckets = new EnumMap<>(Bucket.class);
        for (Bucket bucket : Bucket.values()) {
            buckets.put(bucket, SignalScore.NEUTRAL);
        }
        for (SignalScore signal : signals) {
            buckets.merge(signal.signal().bucket(), signal.inItsBucket(), Double::sum);
        }
        return buckets;
    }

    private static double at(Map<Bucket, Double> buckets, Bucket bucket) {
        return buckets.getOrDefault(bucket, SignalScore.NEUTRAL);
    }
}
