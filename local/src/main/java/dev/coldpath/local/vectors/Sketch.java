package dev.coldpath.local.vectors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.lucene.util.BytesRef;

/// A vector in a quarter of its bytes: whole numbers from -127 to 127 of one step, and beside them how long the rest is
/// that they leave out. So what a sketch says of a cosine is wrong by no more than that rest is long.
///
/// Four numbers share a word: the first is one of the first quarter, and the others are those of the same place in the
/// other quarters. The compiler makes vector instructions of sums over whole words, and none of sums over bytes.
final class Sketch {
    static final int IN_A_WORD = 4;
    /// The step and the length of the rest, each as the bits of a float.
    static final int BESIDE = 2;
    static final int GREATEST = 127;

    private Sketch() {}

    static int words(int length) {
        return (length + IN_A_WORD - 1) / IN_A_WORD;
    }

    /// @param numbers not all 0
    static BytesRef of(float[] numbers) {
        float step = greatest(numbers) / GREATEST;
        int[] words = new int[words(numbers.length) + BESIDE];
        int quarter = words(numbers.length);
        double squares = 0;
        for (int i = 0; i < numbers.length; i++) {
            int whole = Math.clamp(Math.round(numbers[i] / step), -GREATEST, GREATEST);
            words[i % quarter] |= (whole & 0xff) << (Byte.SIZE * (i / quarter));
            double left = numbers[i] - (double) step * whole;
            squares += left * left;
        }
        words[quarter] = Float.floatToIntBits(step);
        words[quarter + 1] = Float.floatToIntBits(Math.nextUp((float) Math.sqrt(squares)));
        ByteBuffer bytes = ByteBuffer.allocate(words.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(words);
        return new BytesRef(bytes.array());
    }

    static float greatest(float[] numbers) {
        float greatest = 0;
        for (float number : numbers) {
            greatest = Math.max(greatest, Math.abs(number));
        }
        return greatest;
    }
}
