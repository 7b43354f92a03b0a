package dev.coldpath.bench;

import dev.coldpath.bench.Micro.Effort;
import dev.coldpath.bench.http.HttpRun;
import dev.coldpath.bench.http.IntelligenceRun;
import dev.coldpath.bench.http.UniverseRun;
import dev.coldpath.bench.store.Alternation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Measures everything and writes `docs/benchmarks.md`.
public final class Main {
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 32;
    private static final int TURNS = 2_000;
    private static final int REQUESTS = 1_000;
    private static final Duration PHASE = Duration.ofSeconds(8);

    private Main() {}

    /// Measures.
    ///
    /// @param args the project's folder
    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        Machine machine = Machine.here();
        HttpRun http = new HttpRun(List.of(root.resolve("coldpath").toString()), CLIENTS, PHASE);
        HttpRun.Found bare = http.bare();
        HttpRun.Found service = http.service();
        Alternation admission = Alternation.run(TURNS);
        List<Pair> pairs = Micro.run(Effort.usual(ROUNDS));
        UniverseRun universe = new UniverseRun(http.launcher(), UniverseSection.SIZES, REQUESTS);
        Report report = new Report(
                machine,
                LocalDate.now(ZoneOffset.UTC),
                new Report.InProcess(pairs, admission),
                new Report.OverHttp(bare, service),
                new UniverseSection(universe.run()),
                new IntelligenceSection(
                        new IntelligenceRun(http.launcher(), IntelligenceSection.POSTS, IntelligenceSection.QUESTIONS)
                                .run(),
                        NearestRun.of(IntelligenceSection.VECTORS)));
        Files.writeString(root.resolve("docs").resolve("benchmarks.md"), report.markdown());
        System.out.println(report.markdown());
    }
}
