package dev.coldpath.intelligence.graph;

import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Points of rows for tests.
public final class Spaces {
    private Spaces() {}

    /// In each space some rows, near a few centres, so that many pairs are alike; by a seed.
    public static Map<VectorName, Map<UUID, Point>> of(long seed, List<Row> rows) {
        Random random = new Random(seed);
        Map<VectorName, Map<UUID, Point>> spaces = new EnumMap<>(VectorName.class);
        for (VectorName space : VectorName.values()) {
            Map<UUID, Point> points = new HashMap<>();
            for (Row row : rows) {
                if (random.nextInt(3) > 0) {
                    points.put(row.uuid(), near(random.nextInt(4), random));
                }
            }
            spaces.put(space, points);
        }
        return spaces;
    }

    /// Nearer to the first axis than to the second by this cosine.
    static Point at(double cosine) {
        return Point.towards(new float[] {(float) cosine, (float) Math.sqrt(1 - cosine * cosine)});
    }

    private static Point near(int axis, Random random) {
        float[] numbers = new float[4];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian() * 0.4F;
        }
        numbers[axis] += 1;
        return Point.towards(numbers);
    }
}
