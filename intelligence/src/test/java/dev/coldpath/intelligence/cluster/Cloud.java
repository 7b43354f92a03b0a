package dev.coldpath.intelligence.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Vectors around a number of random directions, one direction after the other.
final class Cloud {
    private final Random random;
    private final int length;

    Cloud(long seed, int length) {
        this.random = new Random(seed);
        this.length = length;
    }

    /// Vector `i` lies around direction `i % directions`.
    ///
    /// @param spread how far from its direction, where the direction has length 1
    List<float[]> around(int directions, int count, double spread) {
        List<float[]> middles = new ArrayList<>();
        for (int i = 0; i < directions; i++) {
            middles.add(noise());
        }
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] middle = middles.get(i % directions);
            float[] vector = noise();
            for (int j = 0; j < length; j++) {
                vector[j] = (float) (middle[j] + spread * vector[j]);
            }
            vectors.add(vector);
        }
        return vectors;
    }

    private float[] noise() {
        float[] vector = new float[length];
        for (int i = 0; i < length; i++) {
            vector[i] = (float) (random.nextGaussian() / Math.sqrt(length));
        }
        return vector;
    }
}
