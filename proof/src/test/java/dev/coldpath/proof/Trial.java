package dev.coldpath.proof;

import dev.coldpath.local.sqlite.EmptyStores;
import dev.coldpath.testkit.simulation.Simulation;
import java.util.List;
import java.util.function.LongFunction;

/// Plays histories until one breaks a promise. Loaded beside a mutant, so it speaks to the outside in words of the JDK:
/// the promise and the seed, or nothing after so many seeds.
public final class Trial implements LongFunction<List<String>> {
    @Override
    public List<String> apply(long seeds) {
        try (EmptyStores stores = new EmptyStores()) {
            return new Simulation(stores)
                    .quickly(1, seeds)
                    .map(broken -> List.of(
                            broken.promise(), String.valueOf(broken.plan().seed())))
                    .orElse(List.of());
        }
    }
}
