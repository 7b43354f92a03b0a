package dev.coldpath.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Feeds one target: its corpus, then inputs made from it. In the normal build some hundred, always the same ones; with
/// `-Pfuzz` for a minute, from where the clock happens to stand.
///
/// Nothing may escape from a target, and no input may cost it more than its bounds. What does is left in `target/fuzz`
/// and named with its seed.
public final class Fuzzing {
    private static final int CASES = 400;
    private static final int SECONDS = Integer.getInteger("coldpath.fuzz.seconds", 0);
    private static final int TRIES = 5;

    private final String name;
    private final Corpus corpus;
    private final Mutator mutator;
    private final Target target;
    private final Meter meter = new Meter();

    private Fuzzing(String name, Target target) {
        this.name = name;
        this.target = target;
        this.corpus = Corpus.of(name);
        this.mutator = new Mutator(corpus);
    }

    /// Feeds this target with what is made from the corpus of this name.
    public static void feed(String corpus, Target target) {
        Fuzzing fuzzing = new Fuzzing(corpus, target);
        fuzzing.feedCorpus();
        if (SECONDS == 0) {
            fuzzing.feedCases();
        } else {
            fuzzing.feedFor(SECONDS);
        }
    }

    /// Once unmeasured: what a class does when it is first used is nobody's input's fault.
    private void feedCorpus() {
        for (int i = 0; i < corpus.inputs().size(); i++) {
            byte[] input = corpus.inputs().get(i);
            judge("corpus " + i, input, () -> {
                target.feed(input);
                return "";
            });
            judge("corpus " + i, input, () -> meter.memory(() -> target.feed(input)));
        }
    }

    private void feedCases() {
        for (long seed = 1; seed <= CASES; seed++) {
            byte[] input = mutator.input(seed);
            judge("seed " + seed, input, () -> meter.memory(() -> target.feed(input)));
        }
    }

    private void feedFor(int seconds) {
        long begun = System.nanoTime();
        long seed = begun;
        while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(seconds)) {
            seed++;
            byte[] input = mutator.input(seed);
            judge("seed " + seed, input, () -> meter.excess(() -> target.feed(input), TRIES));
        }
        System.out.printf("fuzz %s: %,d inputs%n", name, seed - begun);
    }

    private void judge(String which, byte[] input, Supplier<String> cost) {
        String finding;
        try {
            finding = cost.get();
        } catch (RuntimeException | Error e) {
            throw new AssertionError(name + ", " + which + ", kept in " + keep(which, input) + ": " + e, e);
        }
        if (!finding.isEmpty()) {
            throw new AssertionError(name + ", " + which + ", kept in " + keep(which, input) + ": " + finding);
        }
    }

    private Path keep(String which, byte[] input) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "fuzz"));
            return Files.write(folder.resolve(name + "-" + which.replace(' ', '-')), input);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": what broke it cannot be kept", e);
        }
    }
}
