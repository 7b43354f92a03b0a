package dev.coldpath.intelligence.cluster;

import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows as points of one space, in rank order.
final class Points {
    private final List<Integer> ranks;
    private final double[][] vectors;

    private Points(List<Integer> ranks, double[][] vectors) {
        this.ranks = List.copyOf(ranks);
        this.vectors = vectors;
    }

    /// Those of the space in which most rows have a vector; the first of equal spaces.
    static Points of(List<Row> rows, Map<VectorName, Map<UUID, float[]>> vectors) {
        Points most = new Points(List.of(), new double[0][]);
        for (VectorName space : VectorName.values()) {
            Points points = in(rows, vectors.getOrDefault(space, Map.of()));
            if (points.size() > most.size()) {
                most = points;
            }
        }
        return most;
    }

    int size() {
        return vectors.length;
    }

    /// Where each point's row stands in the job's list, from 0.
    List<Integer> ranks() {
        return ranks;
    }

    /// Each of length 1.
    double[][] vectors() {
        return vectors;
    }

    /// So many of the points, evenly spaced; all where there are no more.
    double[][] evenly(int most) {
        int count = Math.min(most, size());
        double[][] chosen = new double[count][];
        for (int i = 0; i < count; i++) {
            chosen[i] = vectors[(int) ((long) i * size() / count)];
        }
        return chosen;
    }

    private static Points in(List<Row> rows, Map<UUID, float[]> vectors) {
        List<Integer> ranks = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        for (int rank = 0; rank < rows.size(); rank++) {
            Optional<double[]> point = unit(vectors.get(rows.get(rank).uuid()));
            if (point.isPresent()) {
                ranks.add(rank);
                points.add(point.get());
            }
        }
        return new Points(ranks, points.toArray(double[][]::new));
    }

    /// Empty for a vector without direction, which is as good as none.
    private static Optional<double[]> unit(float @Nullable [] vector) {
        if (vector == null) {
            return Optional.empty();
        }
        double[] unit = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = vector[i];
        }
        double length = Math.sqrt(Cosine.dot(unit, unit));
        if (length == 0 || !Double.isFinite(length)) {
            return Optional.empty();
        }
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= length;
        }
        return Optional.of(unit);
    }
}
