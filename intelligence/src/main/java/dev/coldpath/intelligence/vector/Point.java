package dev.coldpath.intelligence.vector;

import java.util.Arrays;

/// A place in a space of vectors: finite numbers, of length 1, never changed. Cosines are plain sums in the order of
/// the numbers, in double precision, so that every host computes the same.
public final class Point {
    private final float[] numbers;

    private Point(float[] numbers) {
        this.numbers = numbers;
    }

    /// The point in the direction of these numbers.
    ///
    /// @throws IllegalArgumentException when there is no direction: a number is not finite, or all are 0
    public static Point towards(float[] numbers) {
        double squares = 0;
        for (float number : numbers) {
            squares += (double) number * number;
        }
        if (!(squares > 0) || Double.isInfinite(squares)) {
            throw new IllegalArgumentException("vector: no direction");
        }
        double length = Math.sqrt(squares);
        float[] unit = new float[numbers.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (numbers[i] / length);
        }
        return new Point(unit);
    }

    /// The point of numbers that were taken out of a point before, unchanged bit by bit.
    public static Point stored(float[] numbers) {
        return new Point(numbers.clone());
    }

    public int length() {
        return numbers.length;
    }

    /// A copy.
    public float[] numbers() {
        return numbers.clone();
    }

    public float number(int index) {
        return numbers[index];
    }

    /// Within -1 and 1.
    ///
    /// @throws IllegalArgumentException when the other is of another space
    public double cosine(Point other) {
        if (other.numbers.length != numbers.length) {
            throw new IllegalArgumentException(
                    "vector: " + numbers.length + " numbers against " + other.numbers.length);
        }
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += (double) numbers[i] * other.numbers[i];
        }
        return Math.clamp(sum, -1.0, 1.0);
    }

    /// `(1 + cosine) / 2`, rounded to 6 decimals.
    public double certainty(Point other) {
        return Math.floor((1 + cosine(other)) / 2 * 1e6 + 0.5) / 1e6;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Point point && Arrays.equals(numbers, point.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return "Point[" + numbers.length + "]";
    }
}
