package dev.coldpath.job;

import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Generates fences. The random source must be a secure one.
public final class Fences implements Supplier<Fence> {
    private static final int BYTES = 12;

    private final RandomGenerator chance;

    public Fences(RandomGenerator chance) {
        this.chance = chance;
    }

    @Override
    public Fence get() {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new Fence(HexFormat.of().formatHex(bytes));
    }
}
