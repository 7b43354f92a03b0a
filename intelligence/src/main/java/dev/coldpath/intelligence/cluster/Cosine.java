package dev.coldpath.intelligence.cluster;

import org.hipparchus.clustering.distance.DistanceMeasure;

/// Cosine distance from a point of length 1 to a centroid of any length. The same centroids are compared again and
/// again, so their lengths are cached. An instance serves one fit on one thread.
final class Cosine implements DistanceMeasure {
    private static final long serialVersionUID = 1L;
    private static final int REMEMBERED = 16;

    private final double[][] seen = new double[REMEMBERED][];
    private final double[] lengths = new double[REMEMBERED];
    private int next;

    @Override
    public double compute(double[] point, double[] centroid) {
        double length = length(centroid);
        return length == 0 ? 1 : Math.max(0, 1 - dot(point, centroid) / length);
    }

    /// The scalar product. Four sums run beside each other, which is always the same order and four times as fast.
    static double dot(double[] a, double[] b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int whole = a.length - a.length % 4;
        for (int i = 0; i < whole; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (int i = whole; i < a.length; i++) {
            first += a[i] * b[i];
        }
        return first + second + (third + fourth);
    }

    @SuppressWarnings("ReferenceEquality") // the same centroid object is meant: comparing numbers costs what is saved
    private double length(double[] vector) {
        for (int i = 0; i < REMEMBERED; i++) {
            if (seen[i] == vector) {
                return lengths[i];
            }
        }
        double length = Math.sqrt(dot(vector, vector));
        seen[next] = vector;
        lengths[next] = length;
        next = (next + 1) % REMEMBERED;
        return length;
    }
}
