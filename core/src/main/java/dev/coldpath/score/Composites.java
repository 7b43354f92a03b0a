package dev.coldpath.score;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// How many composites stand at each tenth. Published scores have one decimal, so nothing is lost by counting them, and
/// every statistic follows exactly. Never changed once made.
public final class Composites {
    /// The highest composite, in tenths.
    public static final int HIGHEST = 1_000;

    private static final int PERCENT = 100;

    private final long[] counts;
    private final long count;

    private Composites(long[] counts) {
        this.counts = counts;
        this.count = LongStream.of(counts).sum();
    }

    /// Counts by tenth. Fewer than none, as a drifted store may say, is none.
    public static Composites of(Map<Tenths, Long> counted) {
        long[] counts = new long[HIGHEST + 1];
        counted.forEach((tenth, count) -> counts[index(tenth)] = Math.max(0, count));
        return new Composites(counts);
    }

    private static int index(Tenths composite) {
        if (composite.value() < 0 || composite.value() > HIGHEST) {
            throw new IllegalArgumentException("composites: " + composite + " is no composite");
        }
        return composite.value();
    }

    /// These less one of that composite; the same if there is none.
    public Composites without(Tenths composite) {
        long[] less = counts.clone();
        less[index(composite)] = Math.max(0, less[index(composite)] - 1);
        return new Composites(less);
    }

    public long count() {
        return count;
    }

    public long below(Tenths composite) {
        return LongStream.of(counts).limit(index(composite)).sum();
    }

    public long at(Tenths composite) {
        return counts[index(composite)];
    }

    public long above(Tenths composite) {
        return count - below(composite) - at(composite);
    }

    /// Where a composite stands among these, whether or not it is one of them; empty when there are none.
    public Optional<Rank> rank(Tenths composite) {
        return count == 0 ? Optional.empty() : Optional.of(Rank.of(below(composite), at(composite), count));
    }

    /// Counts in bins of that many tenths from 0; the last one also holds its upper edge.
    public List<Long> inBins(int width) {
        long[] bins = new long[HIGHEST / width];
        for (int tenth = 0; tenth <= HIGHEST; tenth++) {
            bins[Math.min(tenth / width, bins.length - 1)] += counts[tenth];
        }
        return LongStream.of(bins).boxed().toList();
    }

    /// Counts by rating, zeros included, best first.
    public Map<Rating, Long> ratings() {
        Map<Rating, Long> ratings = new EnumMap<>(Rating.class);
        for (Rating rating : Rating.values()) {
            ratings.put(rating, 0L);
        }
        for (int tenth = 0; tenth <= HIGHEST; tenth++) {
            ratings.merge(Rating.of(new Tenths(tenth)), counts[tenth], Long::sum);
        }
        return ratings;
    }

    /// Empty when there are none.
    public Optional<Spread> spread() {
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(new Spread(
                mean(sum(), count), nearestRank(50), nearestRank(90), deviation(), smallest(1), smallest(count)));
    }

    /// A mean of tenths, half away from zero; sums of scores are never negative.
    static Tenths mean(long sum, long count) {
        return new Tenths(Math.toIntExact((2 * sum + count) / (2 * count)));
    }

    private long sum() {
        return IntStream.rangeClosed(0, HIGHEST)
                .mapToLong(tenth -> tenth * counts[tenth])
                .sum();
    }

    /// The ⌈percent · n / 100⌉-th smallest.
    private Tenths nearestRank(int percent) {
        return smallest(Math.ceilDiv(percent * count, PERCENT));
    }

    private Tenths smallest(long nth) {
        long passed = 0;
        for (int tenth = 0; tenth <= HIGHEST; tenth++) {
            passed += counts[tenth];
            if (passed >= nth) {
                return new Tenths(tenth);
            }
        }
        throw new IllegalStateException("composites: there is no " + nth + "-th of " + count);
    }

    /// √(n·Σx² − (Σx)²) ÷ n in whole numbers: the largest k with 2k − 1 ≤ 2·deviation.
    private Tenths deviation() {
        BigInteger n = BigInteger.valueOf(count);
        BigInteger sum = BigInteger.valueOf(sum());
        BigInteger squares = BigInteger.valueOf(IntStream.rangeClosed(0, HIGHEST)
                .mapToLong(tenth -> (long) tenth * tenth * counts[tenth])
                .sum());
        BigInteger twice =
                n.multiply(squares).subtract(sum.multiply(sum)).shiftLeft(2).sqrt();
        return new Tenths(twice.add(n).divide(n.shiftLeft(1)).intValueExact());
    }
}
