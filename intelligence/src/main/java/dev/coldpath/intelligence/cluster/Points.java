package dev.coldpath.intelligence.cluster;

import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Rows as points of one space, in rank order.
final class Points {
    private final List<Integer> ranks;
    private final double[][] vectors;

    private Points(List<Integer> ranks, double[][] vectors) {
        this.ranks = List.copyOf(ranks);
        this.vectors = vectors;
    }

    /// Those of the space in which most rows have a vector; the first of equal spaces.
    static Points of(List<Row> rows, Map<VectorName, Map<UUID, Point>> points) {
        Points most = new Points(List.of(), new double[0][]);
        for (VectorName space : VectorName.values()) {
            Points found = in(rows, points.getOrDefault(space, Map.of()));
            if (found.size() > most.size()) {
                most = found;
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

    private static Points in(List<Row> rows, Map<UUID, Point> points) {
        List<Integer> ranks = new ArrayList<>();
        List<double[]> vectors = new ArrayList<>();
        for (int rank = 0; rank < rows.size(); rank++) {
            Point point = points.get(rows.get(rank).uuid());
            if (point != null) {
                ranks.add(rank);
                vectors.add(unit(point));
            }
        }
        return new Points(ranks, vectors.toArray(double[][]::new));
    }

    /// Of length 1 in double precision as well.
    private static double[] unit(Point point) {
        double[] unit = new double[point.length()];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = point.number(i);
        }
        double length = Math.sqrt(Cosine.dot(unit, unit));
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= length;
        }
        return unit;
    }
}
