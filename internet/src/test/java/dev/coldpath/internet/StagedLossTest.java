package dev.coldpath.internet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.scoring.snapshot.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Runs over the archetypes while one source is out of reach, of companies that nobody looked at before and of
/// companies that a run looked at a week before. Proves E-30.
class StagedLossTest {
    private static final double MOST = 5;
    private static final double MOST_WHEN_CARRIED = 1.5;
    /// Of a company that nobody looked at before three sources are lost with this one (docs/adr/0054).
    private static final double MOST_WITHOUT_HUB = 10;

    private static final double ROUNDING = 1e-9;
    private static final Set<String> FEW = Set.of("AI unicorn", "series-B SaaS", "listed bank");

    /// It left two traces and no more, its age and its markup: with one of them out of reach nothing says that there
    /// is a company.
    private static final String TWO_TRACES = "pages made for search engines";

    private static final Set<String> TRACED = Set.of("rdap", "site");

    @TestFactory
    Stream<DynamicTest> a_source_out_of_reach_moves_a_filer_a_start_up_and_a_private_company_within_bounds()
            throws InterruptedException {
        return losses(Archetype.all().stream()
                .filter(each -> FEW.contains(each.name()))
                .toList());
    }

    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> a_source_out_of_reach_moves_no_company_beyond_bounds() throws InterruptedException {
        return losses(Archetype.all());
    }

    private static Stream<DynamicTest> losses(List<Archetype> archetypes) throws InterruptedException {
        StagedRuns runs = StagedRuns.of(archetypes);
        Map<Archetype, Kept> whole = new LinkedHashMap<>();
        List<Snapshot> weekBefore;
        try (MiniatureInternet internet = runs.internet(Loss.NONE);
                Expedition expedition = runs.expedition(internet, Loss.NONE)) {
            for (Archetype each : archetypes) {
                whole.put(each, StagedRuns.score(expedition, each).orElseThrow());
            }
            weekBefore = StagedRuns.weekBefore(expedition);
        }
        return Loss.ALL.stream()
                .map(loss -> DynamicTest.dynamicTest(loss.source(), () -> lose(loss, runs, whole, weekBefore)));
    }

    private static void lose(Loss loss, StagedRuns runs, Map<Archetype, Kept> whole, List<Snapshot> weekBefore)
            throws InterruptedException {
        double most = loss.source().equals(Loss.HUB) ? MOST_WITHOUT_HUB : MOST;
        try (MiniatureInternet internet = runs.internet(loss);
                Expedition first = runs.expedition(internet, loss);
                Expedition second = runs.expedition(internet, loss)) {
            weekBefore.forEach(second.shelf()::put);
            for (Map.Entry<Archetype, Kept> each : whole.entrySet()) {
                Archetype of = each.getKey();
                double composite = each.getValue().composite();

                Optional<Kept> without = StagedRuns.score(first, of);
                Optional<Kept> carried = StagedRuns.score(second, of);

                if (of.name().equals(TWO_TRACES) && TRACED.contains(loss.source())) {
                    assertThat(without).as(of.name()).isEmpty();
                } else {
                    assertThat(without.orElseThrow().composite())
                            .as("%s without %s", of.name(), loss.source())
                            .isCloseTo(composite, offset(most + ROUNDING));
                }
                assertThat(carried.orElseThrow().composite())
                        .as("%s with %s of a week ago", of.name(), loss.source())
                        .isCloseTo(composite, offset(MOST_WHEN_CARRIED + ROUNDING));
            }
        }
    }
}
