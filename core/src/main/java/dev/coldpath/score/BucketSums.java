package dev.coldpath.score;

/// Sums of buckets in tenths, to take means of.
public record BucketSums(long teamStructure, long marketPosition, long momentumTailwinds, long financialHealth) {
    public static final BucketSums NONE = new BucketSums(0, 0, 0, 0);

    public BucketSums plus(BucketSums other) {
        return new BucketSums(
                teamStructure + other.teamStructure,
                marketPosition + other.marketPosition,
                momentumTailwinds + other.momentumTailwinds,
                financialHealth + other.financialHealth);
    }

    public BucketSums minus(Buckets buckets) {
        return new BucketSums(
                Math.max(0, teamStructure - buckets.teamStructure().value()),
                Math.max(0, marketPosition - buckets.marketPosition().value()),
                Math.max(0, momentumTailwinds - buckets.momentumTailwinds().value()),
                Math.max(0, financialHealth - buckets.financialHealth().value()));
    }

    /// The means over that many, at least one.
    public Buckets mean(long count) {
        return new Buckets(
                Composites.mean(teamStructure, count),
                Composites.mean(marketPosition, count),
                Composites.mean(momentumTailwinds, count),
                Composites.mean(financialHealth, count));
    }
}
