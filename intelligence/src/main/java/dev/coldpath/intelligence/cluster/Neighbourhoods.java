package dev.coldpath.intelligence.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Narratives by similarity: KMeans over the rows that have a vector.
final class Neighbourhoods {
    private static final int MOST_FITTED = 2_000;
    private static final int MOST_SAMPLED = 256;
    private static final int FEWEST_CLUSTERS = 2;
    private static final int MOST_CLUSTERS = 8;
    private static final int SMALLEST = 3;

    private Neighbourhoods() {}

    /// The clusters of three rows and more, which took in the rows of smaller ones.
    ///
    /// @param wanted how many clusters there shall be; empty: as many as the points fall into
    static List<Members> of(Points points, OptionalInt wanted) {
        Centroids centroids = wanted.isPresent()
                ? Centroids.fit(points.evenly(MOST_FITTED), wanted.getAsInt())
                : mostDistinct(points);
        int[] clusters = centroids.assign(points.vectors());
        int[] sizes = new int[centroids.size()];
        for (int cluster : clusters) {
            sizes[cluster]++;
        }
        for (int i = 0; i < clusters.length; i++) {
            if (sizes[clusters[i]] < SMALLEST) {
                clusters[i] = centroids.nearest(points.vectors()[i], cluster -> sizes[cluster] >= SMALLEST);
            }
        }
        List<Members> members = new ArrayList<>();
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            if (sizes[cluster] >= SMALLEST) {
                members.add(members(points, centroids, clusters, cluster));
            }
        }
        return members;
    }

    /// The fit with the highest silhouette; the one with fewer clusters among equals.
    static Centroids mostDistinct(Points points) {
        double[][] fitted = points.evenly(MOST_FITTED);
        double[][] sample = points.evenly(MOST_SAMPLED);
        Silhouette silhouette = new Silhouette(sample);
        Centroids best = Centroids.fit(fitted, FEWEST_CLUSTERS);
        long highest = silhouette.of(best.assign(sample), FEWEST_CLUSTERS);
        for (int k = FEWEST_CLUSTERS + 1; k <= MOST_CLUSTERS; k++) {
            Centroids next = Centroids.fit(fitted, k);
            long score = silhouette.of(next.assign(sample), k);
            if (score > highest) {
                best = next;
                highest = score;
            }
        }
        return best;
    }

    private static Members members(Points points, Centroids centroids, int[] clusters, int cluster) {
        List<Integer> ranks = new ArrayList<>();
        int medoid = -1;
        double nearest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < clusters.length; i++) {
            if (clusters[i] == cluster) {
                ranks.add(points.ranks().get(i));
                double cosine = centroids.cosine(points.vectors()[i], cluster);
                if (cosine > nearest) {
                    medoid = points.ranks().get(i);
                    nearest = cosine;
                }
            }
        }
        return new Members(ranks, medoid);
    }
}
