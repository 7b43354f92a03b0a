package dev.coldpath.bench;

import dev.coldpath.bench.Pair.Round;
import dev.coldpath.bench.store.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs the benchmarks in this process's children, round after round, each directly before its limit, so that what
/// else the machine does slows both alike.
final class Micro {
    private static final String PLACE = "place";
    private static final List<String> OF_THE_STORE = List.of(
            "store.Admission.newJob",
            "store.Admission.joined",
            "store.Admission.cached",
            "store.Polls.oneJob",
            "store.Work.claimAndSettle");
    private static final List<String> OF_THE_CORE = List.of("Hashing.canonicalHash", "Hashing.readAndHash");

    private Micro() {}

    /// How much to measure.
    ///
    /// @param forks 0: in this process
    record Effort(int rounds, int forks, int iterations, TimeValue iteration) {
        /// A good minute a round.
        static Effort usual(int rounds) {
            return new Effort(rounds, 1, 3, TimeValue.milliseconds(400));
        }

        /// Proves that everything starts, and measures nothing worth telling.
        static Effort smoke() {
            return new Effort(1, 0, 1, TimeValue.milliseconds(20));
        }
    }

    static List<Pair> run(Effort effort) throws RunnerException {
        Map<Measured, List<Round>> rounds = new LinkedHashMap<>();
        for (int i = 0; i < effort.rounds(); i++) {
            for (Measured each : all()) {
                rounds.computeIfAbsent(each, _ -> new ArrayList<>()).add(round(each, effort));
            }
        }
        return rounds.entrySet().stream()
                .map(each -> new Pair(each.getKey().shortName(), each.getKey().place(), each.getValue()))
                .toList();
    }

    private static List<Measured> all() {
        Stream<Measured> store = OF_THE_STORE.stream()
                .flatMap(name -> Stream.of(Place.values()).map(place -> new Measured(name, place.name())));
        return Stream.concat(store, OF_THE_CORE.stream().map(name -> new Measured(name, "")))
                .toList();
    }

    /// @param name without the packages that all have in common
    /// @param place empty where there is no database
    private record Measured(String name, String place) {
        String shortName() {
            return name.substring(name.indexOf('.') < name.lastIndexOf('.') ? name.indexOf('.') + 1 : 0);
        }

        /// The limit has the same method in the class beside.
        String limit() {
            int dot = name.lastIndexOf('.');
            return name.substring(0, dot) + "Limit" + name.substring(dot);
        }
    }

    private static Round round(Measured what, Effort effort) throws RunnerException {
        return new Round(figure(what.name(), what.place(), effort), figure(what.limit(), what.place(), effort));
    }

    private static Figure figure(String name, String place, Effort effort) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^dev\\.coldpath\\.bench\\." + Pattern.quote(name) + "$")
                .forks(effort.forks())
                .warmupIterations(effort.iterations())
                .warmupTime(effort.iteration())
                .measurementIterations(effort.iterations())
                .measurementTime(effort.iteration())
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (!place.isEmpty()) {
            options.param(PLACE, place);
        }
        return Figure.of(new Runner(options.build()).runSingle());
    }
}
