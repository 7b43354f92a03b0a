package dev.coldpath.intelligence.demo;

import java.util.List;

/// A random generator that is the same everywhere: SplitMix64, in the form of Steele, Lea and Flood (2014).
final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    private long next() {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /// From 0 to one less than the bound.
    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    /// Whether something happens that does so in so many of a hundred cases.
    boolean in100(int cases) {
        return below(100) < cases;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
