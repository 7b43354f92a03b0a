package dev.coldpath.intelligence.cluster;

/// How well a sample of points falls into clusters: the mean silhouette by cosine distance, in millionths, so that
/// hosts with other arithmetic compare alike. A point alone in its cluster counts 0, as does a sample in one cluster.
final class Silhouette {
    private static final double MILLION = 1e6;

    private final double[][] distances;

    Silhouette(double[][] sample) {
        this.distances = new double[sample.length][sample.length];
        for (int i = 0; i < sample.length; i++) {
            for (int j = 0; j < i; j++) {
                double distance = Math.max(0, 1 - Cosine.dot(sample[i], sample[j]));
                distances[i][j] = distance;
                distances[j][i] = distance;
            }
        }
    }

    /// The score of these clusters.
    ///
    /// @param clusters each point's, under `k`
    long of(int[] clusters, int k) {
        int[] sizes = new int[k];
        for (int cluster : clusters) {
            sizes[cluster]++;
        }
        double sum = 0;
        for (int point = 0; point < clusters.length; point++) {
            sum += of(point, clusters, sizes);
        }
        return Math.round(sum / clusters.length * MILLION);
    }

    private double of(int point, int[] clusters, int[] sizes) {
        int own = clusters[point];
        double[] sums = new double[sizes.length];
        for (int other = 0; other < clusters.length; other++) {
            sums[clusters[other]] += distances[point][other];
        }
        double beside = Double.POSITIVE_INFINITY;
        for (int cluster = 0; cluster < sizes.length; cluster++) {
            if (cluster != own && sizes[cluster] > 0) {
                beside = Math.min(beside, sums[cluster] / sizes[cluster]);
            }
        }
        if (sizes[own] == 1 || beside == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double within = sums[own] / (sizes[own] - 1);
        double greater = Math.max(within, beside);
        return greater == 0 ? 0 : (beside - within) / greater;
    }
}
