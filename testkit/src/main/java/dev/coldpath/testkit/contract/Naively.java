package dev.coldpath.testkit.contract;

import dev.coldpath.score.Spread;
import dev.coldpath.score.Tenths;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// Statistics as one would work them out on paper, with fifty digits.
final class Naively {
    private static final MathContext DIGITS = new MathContext(50);

    private Naively() {}

    /// Of at least one score in tenths, the lowest first.
    static Spread spread(List<Integer> sorted) {
        BigDecimal n = BigDecimal.valueOf(sorted.size());
        BigDecimal mean = mean(sorted);
        BigDecimal squares = BigDecimal.ZERO;
        for (int score : sorted) {
            BigDecimal off = BigDecimal.valueOf(score).subtract(mean);
            squares = squares.add(off.multiply(off));
        }
        return new Spread(
                rounded(mean),
                nearestRank(sorted, 50),
                nearestRank(sorted, 90),
                rounded(squares.divide(n, DIGITS).sqrt(DIGITS)),
                new Tenths(sorted.getFirst()),
                new Tenths(sorted.getLast()));
    }

    static BigDecimal mean(List<Integer> scores) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int score : scores) {
            sum = sum.add(BigDecimal.valueOf(score));
        }
        return sum.divide(BigDecimal.valueOf(scores.size()), DIGITS);
    }

    /// Half away from zero.
    static Tenths rounded(BigDecimal tenths) {
        return new Tenths(tenths.setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    private static Tenths nearestRank(List<Integer> sorted, int percent) {
        int rank = (int) Math.ceil(percent * sorted.size() / 100.0);
        return new Tenths(sorted.get(rank - 1));
    }
}
