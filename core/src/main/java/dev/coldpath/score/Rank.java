package dev.coldpath.score;

/// Where a score stands among all scored domains of its version.
///
/// @param percentile 0 to 100: ⌊100 · (below + ½ · equal) / n⌋
/// @param cohortSize n, the asked domain included
public record Rank(int percentile, long cohortSize) {
    public static Rank of(long below, long equal, long n) {
        return new Rank((int) ((200 * below + 100 * equal) / (2 * n)), n);
    }
}
