package dev.coldpath.intelligence.content;

/// Sums of counts, which stop at the largest integer that JSON readers agree on.
public final class Saturated {
    /// 2^53 - 1.
    public static final long MOST = (1L << 53) - 1;

    private Saturated() {}

    /// The sum of numbers that are not negative.
    public static long sum(long... numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum = Math.min(MOST, sum + Math.min(MOST, number));
        }
        return sum;
    }
}
