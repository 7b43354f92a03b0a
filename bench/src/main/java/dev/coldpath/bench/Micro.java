package dev.coldpath.bench;

import dev.coldpath.bench.Pair.Round;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs the benchmarks in this process's children, round after round, and pairs each with its limit of the same round.
final class Micro {
    private static final String OURS = "dev.coldpath.bench.";
    private static final String LIMIT = "Limit.";

    private Micro() {}

    /// How much to measure.
    ///
    /// @param forks 0: in this process
    /// @param what a pattern of class and method names
    record Effort(int rounds, int forks, int iterations, TimeValue iteration, String what) {
        /// About two minutes a round.
        static Effort usual(int rounds, String what) {
            return new Effort(rounds, 1, 4, TimeValue.milliseconds(400), what);
        }

        /// Proves that everything starts, and measures nothing worth telling.
        static Effort smoke() {
            return new Effort(1, 0, 1, TimeValue.milliseconds(20), ".*");
        }
    }

    static List<Pair> run(Effort effort) throws RunnerException {
        Map<String, List<Round>> rounds = new LinkedHashMap<>();
        for (int i = 0; i < effort.rounds(); i++) {
            round(effort).forEach((key, round) -> rounds.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(round));
        }
        return rounds.entrySet().stream()
                .map(each -> pair(each.getKey().split("@", 2), each.getValue()))
                .toList();
    }

    private static Pair pair(String[] key, List<Round> rounds) {
        return new Pair(key[0], key[1], rounds);
    }

    private static Map<String, Round> round(Effort effort) throws RunnerException {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (RunResult result : new Runner(options(effort).build()).run()) {
            figures.put(key(result), Figure.of(result));
        }
        Map<String, Round> paired = new LinkedHashMap<>();
        figures.forEach((key, ours) -> {
            if (!key.contains(LIMIT)) {
                Figure limit = Optional.ofNullable(figures.get(key.replace(".", LIMIT)))
                        .orElseThrow(() -> new IllegalStateException(key + " has no limit"));
                paired.put(key, new Round(ours, limit));
            }
        });
        return paired;
    }

    /// Class, method and place.
    private static String key(RunResult result) {
        String[] words = result.getParams().getBenchmark().split("\\.", -1);
        String place = Optional.ofNullable(result.getParams().getParam("place")).orElse("");
        return words[words.length - 2] + "." + words[words.length - 1] + "@" + place;
    }

    private static ChainedOptionsBuilder options(Effort effort) {
        return new OptionsBuilder()
                .include(OURS + effort.what())
                .forks(effort.forks())
                .warmupIterations(effort.iterations())
                .warmupTime(effort.iteration())
                .measurementIterations(effort.iterations())
                .measurementTime(effort.iteration())
                .shouldFailOnError(true)
                .verbosity(effort.forks() == 0 ? VerboseMode.SILENT : VerboseMode.NORMAL);
    }
}
