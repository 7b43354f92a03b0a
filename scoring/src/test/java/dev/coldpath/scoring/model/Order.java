package dev.coldpath.scoring.model;

/// How alike two orders of the same companies are.
public final class Order {
    private Order() {}

    /// Kendall's τ-b, as it is defined: 1 for the same order, -1 for the opposite. Whoever has no score in one of them
    /// (not a number) does not count.
    public static double tau(double[] before, double[] after) {
        double difference = 0;
        double untiedBefore = 0;
        double untiedAfter = 0;
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < i; j++) {
                double was = Math.signum(before[i] - before[j]);
                double is = Math.signum(after[i] - after[j]);
                if (!Double.isNaN(was) && !Double.isNaN(is)) {
                    difference += was * is;
                    untiedBefore += Math.abs(was);
                    untiedAfter += Math.abs(is);
                }
            }
        }
        return difference / Math.sqrt(untiedBefore * untiedAfter);
    }
}
