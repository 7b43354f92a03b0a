package dev.coldpath.intelligence.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.DoublePoint;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.KMeansPlusPlusClusterer.EmptyClusterStrategy;
import org.hipparchus.random.JDKRandomGenerator;

/// The centroids of KMeans clusters, as directions.
final class Centroids {
    private static final int STARTS = 4;
    private static final int MOST_ROUNDS = 50;
    private static final int SEED = 42;

    private final double[][] directions;

    private Centroids(double[][] directions) {
        this.directions = directions;
    }

    /// The best of four starts, by inertia. The same points in the same order have the same centroids.
    static Centroids fit(double[][] points, int k) {
        List<DoublePoint> all = Arrays.stream(points).map(DoublePoint::new).toList();
        KMeansPlusPlusClusterer<DoublePoint> start = new KMeansPlusPlusClusterer<>(
                k, MOST_ROUNDS, new Cosine(), new JDKRandomGenerator(SEED), EmptyClusterStrategy.FARTHEST_POINT);
        Centroids best = of(start.cluster(all));
        double least = best.inertia(points);
        for (int i = 1; i < STARTS; i++) {
            Centroids next = of(start.cluster(all));
            double inertia = next.inertia(points);
            if (inertia < least) {
                best = next;
                least = inertia;
            }
        }
        return best;
    }

    int size() {
        return directions.length;
    }

    double cosine(double[] point, int centroid) {
        return Cosine.dot(point, directions[centroid]);
    }

    /// The nearest of those that may be chosen; the first of equally near ones, and -1 where none may be.
    int nearest(double[] point, IntPredicate eligible) {
        int nearest = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int centroid = 0; centroid < directions.length; centroid++) {
            double cosine = eligible.test(centroid) ? cosine(point, centroid) : Double.NEGATIVE_INFINITY;
            if (cosine > most) {
                nearest = centroid;
                most = cosine;
            }
        }
        return nearest;
    }

    /// Which centroid each point is nearest to.
    int[] assign(double[][] points) {
        return Arrays.stream(points)
                .mapToInt(point -> nearest(point, _ -> true))
                .toArray();
    }

    /// The points' distances to their centroids, together.
    private double inertia(double[][] points) {
        double inertia = 0;
        for (double[] point : points) {
            inertia += 1 - cosine(point, nearest(point, _ -> true));
        }
        return inertia;
    }

    private static Centroids of(List<CentroidCluster<DoublePoint>> clusters) {
        return new Centroids(clusters.stream()
                .map(cluster -> direction(cluster.getCenter().getPoint()))
                .toArray(double[][]::new));
    }

    /// Points that cancel each other have no middle direction: it stays 0, as far from everything as a right angle.
    private static double[] direction(double[] center) {
        double length = Math.sqrt(Cosine.dot(center, center));
        return length == 0
                ? center
                : Arrays.stream(center).map(each -> each / length).toArray();
    }
}
