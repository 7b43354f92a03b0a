package dev.coldpath.scoring.rescore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Kendall's rank correlation with ties, τ-b, in O(n log n): Knight, "A computer method for calculating Kendall's tau
/// with ungrouped data", JASA 61 (1966).
final class Kendall {
    private Kendall() {}

    /// From −1, the opposite order, to 1, the same. NaN when one side is all ties.
    static double tau(List<Difference.Scored> pairs) {
        int n = pairs.size();
        int[][] sorted = pairs.stream()
                .map(pair -> new int[] {pair.before().value(), pair.after().value()})
                .sorted(Comparator.<int[]>comparingInt(pair -> pair[0]).thenComparingInt(pair -> pair[1]))
                .toArray(int[][]::new);
        int[] before = Arrays.stream(sorted).mapToInt(pair -> pair[0]).toArray();
        int[] after = Arrays.stream(sorted).mapToInt(pair -> pair[1]).toArray();
        long all = (long) n * (n - 1) / 2;
        long tiedBefore = ties(before);
        long tiedBoth = tiesOfBoth(sorted);
        long swaps = sortCounting(after, 0, n);
        long tiedAfter = ties(after);
        double concordant = all - tiedBefore - tiedAfter + tiedBoth - 2.0 * swaps;
        return concordant / Math.sqrt((double) (all - tiedBefore) * (all - tiedAfter));
    }

    /// Pairs of equal neighbours in sorted values.
    private static long ties(int[] sorted) {
        long pairs = 0;
        long run = 0;
        for (int i = 1; i < sorted.length; i++) {
            run = sorted[i] == sorted[i - 1] ? run + 1 : 0;
            pairs += run;
        }
        return pairs;
    }

    private static long tiesOfBoth(int[][] sorted) {
        long pairs = 0;
        long run = 0;
        for (int i = 1; i < sorted.length; i++) {
            run = Arrays.equals(sorted[i], sorted[i - 1]) ? run + 1 : 0;
            pairs += run;
        }
        return pairs;
    }

    /// Merge sort of `[from, to)`. Returns how many neighbours a bubble sort would have swapped.
    private static long sortCounting(int[] values, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long swaps = sortCounting(values, from, middle) + sortCounting(values, middle, to);
        int[] merged = new int[to - from];
        int left = from;
        int right = middle;
        for (int i = 0; i < merged.length; i++) {
            if (right == to || (left < middle && values[left] <= values[right])) {
                merged[i] = values[left];
                left++;
            } else {
                merged[i] = values[right];
                right++;
                swaps += middle - left;
            }
        }
        System.arraycopy(merged, 0, values, from, merged.length);
        return swaps;
    }
}
