package dev.coldpath.bench;

import dev.coldpath.bench.http.HttpRun;
import dev.coldpath.bench.http.Latencies;
import dev.coldpath.bench.store.Alternation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page that tells what was found.
record Report(
        Machine machine,
        LocalDate date,
        InProcess inside,
        OverHttp http,
        UniverseSection universe,
        IntelligenceSection intelligence) {
    /// What was measured without a server.
    record InProcess(List<Pair> pairs, Alternation admission) {}

    /// What a server was measured at, and the bare one beside it.
    record OverHttp(HttpRun.Found bare, HttpRun.Found service) {}

    String markdown() {
        return String.join("\n", head(), inProcess(), overHttp(), universe.markdown(), intelligence.markdown());
    }

    private String head() {
        return """
                # Benchmarks

                Written by `bench/run`, which takes ten to twenty minutes; run it again to replace this page.

                %s, %s. %s

                ## Goals

                | figure | goal | found | |
                |---|---|---|---|
                %s
                """.formatted(machine.text(), date, sharing(), goals());
    }

    private String inProcess() {
        return """
                ## In process

                Microseconds of one thread, JMH, sampled; `limit` is what lies below, measured right after it. Of three
                rounds this is the one whose ratio of medians is in the middle, and in brackets are the best and the
                worst. `FILE` is WAL with `synchronous=FULL`: each commit waits for the disk. The limits:

                - `Admission.newJob`: one transaction that writes the same four rows by plain JDBC, and reads nothing.
                - `Admission.joined`, `Admission.cached`: one plain query of the row that holds the answer.
                - `Polls`: one plain query of the job's row.
                - `Work`: two transactions with the same updates of the job's row and its lock.
                - `Hashing`: SHA-256 of the bytes in canonical form.

                | what | database | median | p99 | limit: median | p99 | ratio | a second |
                |---|---|---|---|---|---|---|---|
                %s

                The goal of admission is judged by %s new jobs and as many bare transactions on durable files, in turn:
                a busy disk is fast and slow by the second, and so is slow for both. Medians: %s and %s µs.
                """.formatted(
                        inside.pairs().stream().map(Report::row).collect(Collectors.joining("\n")),
                        whole(inside.admission().times()),
                        whole(inside.admission().ours()),
                        whole(inside.admission().bare()));
    }

    private String overHttp() {
        return """
                ## Over HTTP

                `./coldpath up` in a process of its own, its log in a file; 32 clients on connections of their own, in
                another process on the same machine. Half of the requests are submits (three companies whose score is
                there, one whose run goes on), half are polls of those jobs. The bare server is the same HTTP server
                before a function that answers always the same.

                | | requests/s | p50 ms | p99 ms | server's processor time, µs a request |
                |---|---|---|---|---|
                %s

                Both had half a minute of the same load before, until most of it was compiled. "Flat out": every client
                asks again at once. "Steady": %s requests a second are sent when they are due, and timed from then, so
                a stall counts for everybody who had to wait for it. Flat out, the service answers %s of what the bare
                server does.
                """.formatted(
                        lines(),
                        whole(HttpRun.STEADY),
                        percent(http.service().flatOut().perSecond()
                                / http.bare().flatOut().perSecond()));
    }

    private String sharing() {
        return machine.shared()
                ? "**Other programs ran at the same time** (load %.1f before the start): trust the ratios, not the numbers."
                        .formatted(machine.load())
                : "Nothing else ran.";
    }

    private String goals() {
        return Stream.concat(
                        Stream.of(scoreGoals()),
                        intelligence.goals().stream()
                                .map(goal -> goal(goal.figure(), goal.goal(), goal.met(), goal.found())))
                .collect(Collectors.joining("\n"));
    }

    private String scoreGoals() {
        double admission = inside.admission().ratio();
        double polls = find("Polls.oneJob").typical().ours().perSecond();
        double hash = find("Hashing.canonicalHash", "").typical().ours().median();
        Latencies steady = http.service().steady();
        return String.join(
                "\n",
                goal(
                        "admission, durable file",
                        "≤ 1.5 × the bare transaction",
                        admission <= 1.5,
                        String.format(Locale.ROOT, "%.2f ×", admission)),
                goal("polls in process, durable file, one thread", "≥ 20,000/s", polls >= 20_000, whole(polls) + "/s"),
                goal(
                        "HTTP submits and polls",
                        "≥ 3,000/s",
                        http.service().flatOut().perSecond() >= 3_000,
                        whole(http.service().flatOut().perSecond()) + "/s"),
                goal(
                        "the same at 3,000/s",
                        "p99 ≤ 25 ms",
                        steady.percentile(99) <= 25,
                        String.format(Locale.ROOT, "%.1f ms", steady.percentile(99))),
                goal(
                        "canonical form and hash of 2 KB",
                        "p50 ≤ 30 µs",
                        hash <= 30,
                        String.format(Locale.ROOT, "%.1f µs", hash)),
                goal(
                        "usage and job, among 100,000 companies",
                        "p99 ≤ 10 ms",
                        universe.looksMet(),
                        String.format(Locale.ROOT, "%.1f ms", universe.looks())),
                goal(
                        "score, history, cohort, distribution, movers there",
                        "p99 ≤ 50 ms",
                        universe.statisticsMet(),
                        String.format(Locale.ROOT, "%.1f ms", universe.statistics())));
    }

    private static String goal(String figure, String goal, boolean met, String found) {
        return "| %s | %s | %s | %s |".formatted(figure, goal, found, met ? "met" : "**missed**");
    }

    private static String row(Pair pair) {
        Figure ours = pair.typical().ours();
        Figure limit = pair.typical().limit();
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %.1f | %.1f | %.1f | %.1f | %.2f (%.2f–%.2f) | %,.0f |",
                pair.name(),
                pair.place(),
                ours.median(),
                ours.p99(),
                limit.median(),
                limit.p99(),
                pair.typical().ratio(),
                pair.bestRatio(),
                pair.worstRatio(),
                ours.perSecond());
    }

    private String lines() {
        return String.join(
                "\n",
                line(
                        "service, flat out",
                        http.service().flatOut(),
                        whole(http.service().micros())),
                line(
                        "bare server, flat out",
                        http.bare().flatOut(),
                        whole(http.bare().micros())),
                line("service, steady", http.service().steady(), ""),
                line("bare server, steady", http.bare().steady(), ""));
    }

    private static String line(String what, Latencies found, String micros) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.2f | %.2f | %s |",
                what,
                found.perSecond(),
                found.percentile(50),
                found.percentile(99),
                micros);
    }

    private Pair find(String name) {
        return find(name, "FILE");
    }

    private Pair find(String name, String place) {
        return inside.pairs().stream()
                .filter(pair -> pair.is(name, place))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + ": not measured"));
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
