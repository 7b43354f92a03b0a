package dev.coldpath.local.sqlite;

import dev.coldpath.score.Tenths;
import dev.coldpath.score.movers.FindMovers;
import dev.coldpath.score.movers.Question;
import dev.coldpath.score.movers.Window;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.ScoredUniverse;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// What the questions about many domains cost in a store of so many, in memory: run by hand, with the numbers of
/// domains as arguments. No test; the medians are for comparing sizes with each other on one machine.
final class UniverseTimings {
    private static final int ASKED = 200;

    private final PrintStream out;

    private UniverseTimings(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] sizes) {
        UniverseTimings timings = new UniverseTimings(System.out);
        for (String size : sizes) {
            timings.of(Integer.parseInt(size));
        }
    }

    private void of(int domains) {
        try (SqliteEngine engine = SqliteEngine.inMemory()) {
            ScoredUniverse universe = new ScoredUniverse(Samples.NOON, 1);
            long filling = System.nanoTime();
            universe.fill(engine.scoreLog(), domains);
            out.printf("%,d domains, filled in %,d ms%n", domains, millis(filling));
            median("rank", i -> engine.universe().rank("v1", new Tenths(i)));
            median(
                    "distribution",
                    _ -> engine.universe().distribution("v1").composites().spread());
            median("cohort", i -> engine.cohorts().around(ScoredUniverse.domain(i), "v1"));
            FindMovers movers = new FindMovers(engine.scoredRuns(), engine.moverStore());
            Question first = Question.at("v1", Window.QUARTER, Samples.NOON);
            long making = System.nanoTime();
            movers.prepare(first);
            out.printf("  movers, made out of all runs: %,d ms%n", millis(making));
            median("movers, made before", _ -> movers.find(first));
            median("movers, next step after ten runs", i -> {
                Question next =
                        Question.at("v1", Window.QUARTER, Samples.NOON.plus(Question.STEP.multipliedBy(i + 1L)));
                for (int run = 0; run < 10; run++) {
                    Finding finding = Finding.about(ScoredUniverse.domain(i * 10 + run))
                            .at(next.end().minusSeconds(20))
                            .scoring(i);
                    engine.scoreLog().record(finding.row(), finding.confidence(), finding.explanation());
                }
                if (movers.find(next).isEmpty()) {
                    throw new AssertionError("movers: a request was told to wait at " + next);
                }
            });
            long counting = System.nanoTime();
            engine.scoreLog().rebuild("v1");
            out.printf("  counting anew: %,d ms%n", millis(counting));
        }
    }

    private void median(String name, IntConsumer question) {
        long[] nanos = new long[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long begin = System.nanoTime();
            question.accept(i);
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        out.printf(
                "  %s: median %,d µs, worst of %d %,d µs%n",
                name, nanos[ASKED / 2] / 1_000, ASKED, nanos[ASKED - 1] / 1_000);
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }
}
