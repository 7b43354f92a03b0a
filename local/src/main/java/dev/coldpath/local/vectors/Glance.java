package dev.coldpath.local.vectors;

import dev.coldpath.intelligence.vector.Point;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/// Looks from one point at sketches, and says between which bounds the cosines with their vectors are. Used by one
/// thread.
///
/// Let `q` be the point and `x` the vector. Both are a part in whole steps and a rest: `q = q' + u`, `x = x' + r`. Then
/// `q·x = q'·x' + u·x' + q·r`. The first is a sum of whole numbers and exact; the others are no more than
/// `|u| |x'| + |q| |r|`, as Cauchy and Schwarz have it.
final class Glance {
    /// Longer than a unit vector in single precision.
    private static final double UNIT = 1 + 1e-6;
    /// More than all sums in double precision here, and in [Point], can be wrong.
    private static final double ROUNDING = 1e-9;
    /// Finer steps would say no more: the rest of the vectors is a hundred times as long.
    private static final int FINEST = 0x7fff;

    private final int quarter;
    private final int[] first;
    private final int[] second;
    private final int[] third;
    private final int[] fourth;
    private final double step;
    private final double rest;
    /// The sketch's words.
    private final int[] words;

    Glance(Point point) {
        float[] numbers = point.numbers();
        this.quarter = Sketch.words(numbers.length);
        int[] whole = new int[Sketch.IN_A_WORD * quarter];
        // so that no sum of products overflows
        int greatest = Math.min(FINEST, Integer.MAX_VALUE / (Sketch.GREATEST * numbers.length));
        this.step = (double) Sketch.greatest(numbers) / greatest;
        double squares = 0;
        for (int i = 0; i < numbers.length; i++) {
            whole[i] = Math.clamp(Math.round(numbers[i] / step), -greatest, greatest);
            double left = numbers[i] - step * whole[i];
            squares += left * left;
        }
        this.rest = Math.sqrt(squares);
        this.first = part(whole, 0);
        this.second = part(whole, 1);
        this.third = part(whole, 2);
        this.fourth = part(whole, 3);
        this.words = new int[quarter + Sketch.BESIDE];
    }

    /// The cosine is at least the one and at most the other.
    record Bounds(float least, float most) {
        static Bounds around(double cosine, double wrong) {
            return new Bounds(Math.nextDown((float) (cosine - wrong)), Math.nextUp((float) (cosine + wrong)));
        }
    }

    Bounds at(BytesRef sketch) {
        ByteBuffer.wrap(sketch.bytes, sketch.offset, sketch.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(words);
        double itsStep = Float.intBitsToFloat(words[quarter]);
        double itsRest = Float.intBitsToFloat(words[quarter + 1]);
        return Bounds.around(
                step * itsStep * product(words, first, second, third, fourth),
                rest * (UNIT + itsRest) + UNIT * itsRest + ROUNDING);
    }

    private int[] part(int[] whole, int which) {
        return Arrays.copyOfRange(whole, which * quarter, (which + 1) * quarter);
    }

    /// Static and over arrays alone: only so the compiler makes vector instructions of it.
    private static int product(int[] words, int[] first, int[] second, int[] third, int[] fourth) {
        int sum = 0;
        for (int i = 0; i < first.length; i++) {
            int word = words[i];
            sum += (word << 24 >> 24) * first[i]
                    + (word << 16 >> 24) * second[i]
                    + (word << 8 >> 24) * third[i]
                    + (word >> 24) * fourth[i];
        }
        return sum;
    }
}
