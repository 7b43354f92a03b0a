package dev.coldpath.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Makes an input out of committed ones.
final class Mutator {
    /// Whatever reads requests and pages is promised no more.
    static final int LONGEST = 64 * 1_024;

    private static final int MOST_CHANGES = 12;

    private final List<byte[]> inputs;
    private final List<byte[]> words;

    Mutator(Corpus corpus) {
        this.inputs = corpus.inputs();
        this.words = corpus.words();
    }

    /// The same seed gives the same input.
    byte[] input(long seed) {
        Random random = new Random(seed);
        byte[] input = pick(inputs, random);
        for (int changes = random.nextInt(MOST_CHANGES); changes >= 0; changes--) {
            input = changed(input, random);
        }
        return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
    }

    private byte[] changed(byte[] input, Random random) {
        int from = random.nextInt(input.length + 1);
        int to = from + random.nextInt(Math.min(input.length - from, 1 + random.nextInt(64)) + 1);
        return switch (random.nextInt(10)) {
            case 0 -> flipped(input, random);
            case 1 -> replaced(input, from, to, noise(random));
            case 2 -> replaced(input, from, to, new byte[0]);
            case 3, 4 -> replaced(input, from, from, pick(words, random));
            case 5 -> replaced(input, from, to, pick(words, random));
            case 6 -> replaced(input, from, from, Arrays.copyOfRange(input, from, to));
            case 7 -> replaced(input, from, to, repeated(Arrays.copyOfRange(input, from, to), random));
            case 8 -> spliced(input, pick(inputs, random), random);
            default -> random.nextInt(4) == 0 ? Arrays.copyOf(input, from) : swollen(input, random);
        };
    }

    private static byte[] flipped(byte[] input, Random random) {
        byte[] flipped = input.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[1 + random.nextInt(8)];
        random.nextBytes(noise);
        return noise;
    }

    /// The same part again and again: nesting, long names, long lists.
    private static byte[] repeated(byte[] part, Random random) {
        int times = 1 << random.nextInt(15);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < times && all.size() + part.length <= LONGEST; i++) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /// One word over and over, as deep as there is room.
    private byte[] swollen(byte[] input, Random random) {
        int at = random.nextInt(input.length + 1);
        return replaced(input, at, at, repeated(pick(words, random), random));
    }

    private static byte[] spliced(byte[] one, byte[] other, Random random) {
        int end = random.nextInt(one.length + 1);
        int start = random.nextInt(other.length + 1);
        return replaced(one, end, one.length, Arrays.copyOfRange(other, start, other.length));
    }

    private static byte[] replaced(byte[] input, int from, int to, byte[] part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(input, 0, from);
        out.writeBytes(part);
        out.write(input, to, input.length - to);
        byte[] all = out.toByteArray();
        return all.length > 2 * LONGEST ? Arrays.copyOf(all, 2 * LONGEST) : all;
    }

    private static byte[] pick(List<byte[]> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
