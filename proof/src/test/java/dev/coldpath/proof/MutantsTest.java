package dev.coldpath.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/// The test of the tests: whichever condition is missing, some history shows it.
class MutantsTest {
    private static final int MOST_SEEDS = 5_000;
    private static final int AT_ONCE = 2;
    private static final Path ROOT = Path.of(System.getProperty("coldpath.root"));

    /// Empty `caught`: nobody noticed.
    private record Verdict(Mutant mutant, List<String> caught) {
        String line() {
            return caught.isEmpty()
                    ? "| %s | %s | **not caught** | |".formatted(mutant.name(), mutant.promise())
                    : "| %s | %s | %s | %s |"
                            .formatted(mutant.name(), mutant.promise(), caught.getFirst(), caught.getLast());
        }
    }

    @Test
    @Proves("J-39")
    void every_condition_that_is_broken_is_missed() throws Exception {
        List<Mutant> mutants = Conditions.all();

        List<Verdict> verdicts = judged(mutants);

        report(verdicts);
        assertThat(verdicts).filteredOn(each -> each.caught().isEmpty()).isEmpty();
    }

    private static List<Verdict> judged(List<Mutant> mutants) throws InterruptedException, ExecutionException {
        try (ExecutorService judges = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Verdict>> running = new ArrayList<>();
            for (Mutant mutant : mutants) {
                running.add(judges.submit(() -> new Verdict(mutant, caught(mutant))));
            }
            List<Verdict> verdicts = new ArrayList<>();
            for (Future<Verdict> each : running) {
                verdicts.add(each.get());
            }
            return verdicts;
        }
    }

    private static List<String> caught(Mutant mutant) throws ReflectiveOperationException {
        Map<String, byte[]> classes = MutantCompiler.compile(mutant.className(), mutant.source(ROOT));
        ClassLoader loader = new MutantLoader(MutantsTest.class.getClassLoader(), classes);
        Object trial = loader.loadClass(Trial.class.getName()).getConstructor().newInstance();
        try {
            Object answer = LongFunction.class.getMethod("apply", long.class).invoke(trial, MOST_SEEDS);
            return ((List<?>) answer).stream().map(String::valueOf).toList();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("mutant \"" + mutant.name() + "\": the histories broke", e);
        }
    }

    private static void report(List<Verdict> verdicts) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# Broken conditions",
                "",
                "Each row is a condition of the program that was broken, and the first random history that showed it.",
                "",
                "| broken | for | caught by | at seed |",
                "|---|---|---|---|"));
        verdicts.stream().map(Verdict::line).forEach(lines::add);
        Files.write(ROOT.resolve("proof/target/mutants.md"), lines);
    }
}
