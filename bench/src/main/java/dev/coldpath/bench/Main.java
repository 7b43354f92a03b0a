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

    /// Measures everything, or only Intelligence, which is then only printed.
    ///
    /// @param args the project's folder; then `intelligence`, or nothing
    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        if (List.of(args).subList(1, args.length).contains("intelligence")) {
            intelligence(root);
        } else {
            everything(root);
        }
    }

    private static void everything(Path root) throws Exception {
        Machine machine = Machine.here();
        HttpRun http = new HttpRun(launcher(root), CLIENTS, PHASE);
        HttpRun.Found bare = http.bare();
        HttpRun.Found service = http.service();
        Alternation admission = Alternation.run(TURNS);
        List<Pair> pairs = Micro.run(Effort.usual(ROUNDS));
        UniverseRun universe = new UniverseRun(launcher(root), UniverseSection.SIZES, REQUESTS);
        Report report = new Report(
                machine,
                LocalDate.now(ZoneOffset.UTC),
                new Report.InProcess(pairs, admission),
                new Report.OverHttp(bare, service),
                new UniverseSection(universe.run()),
                intelligence(root));
        Files.writeString(root.resolve("docs").resolve("benchmarks.md"), report.markdown());
        System.out.println(report.markdown());
    }

    private static IntelligenceSection intelligence(Path root) throws Exception {
        IntelligenceSection found = new IntelligenceSection(
                new IntelligenceRun(launcher(root), IntelligenceSection.POSTS, IntelligenceSection.QUESTIONS).run(),
                NearestRun.of(IntelligenceSection.VECTORS));
        found.goals().forEach(goal -> System.out.println(goal.figure() + " (" + goal.goal() + "): " + goal.found()));
        System.out.println(found.markdown());
        return found;
    }

    private static List<String> launcher(Path root) {
        return List.of(root.resolve("coldpath").toString());
    }
}
