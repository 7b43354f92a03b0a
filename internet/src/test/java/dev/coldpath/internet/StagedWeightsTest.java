package dev.coldpath.internet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.model.Manifest;
import dev.coldpath.scoring.model.Model;
import dev.coldpath.scoring.model.Order;
import dev.coldpath.scoring.model.OtherWeights;
import dev.coldpath.scoring.model.Scoring;
import dev.coldpath.scoring.model.Snapshots;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// How far the order of the archetypes, as runs saw them over sockets, hangs on the weights of the manifest. Proves
/// E-36.
class StagedWeightsTest {
    private static final int DRAWS = 100;
    private static final List<Archetype> ARCHETYPES = Archetype.all();

    @Test
    void other_weights_within_thirty_percent_keep_the_order() throws InterruptedException {
        Map<Archetype, Snapshots> seen = seen();
        double[] base = composites(seen, Manifest.builtIn());
        assertThat(base).doesNotContain(Double.NaN);
        List<Double> taus = new ArrayList<>();
        for (long seed = 1; seed <= DRAWS; seed++) {
            taus.add(Order.tau(base, composites(seen, OtherWeights.drawn(new Random(seed)))));
        }

        Collections.sort(taus);
        assertThat(taus.getFirst()).as("the lowest τ").isGreaterThanOrEqualTo(0.9);
        assertThat(taus.get(DRAWS / 20)).as("its 5th percentile").isGreaterThanOrEqualTo(0.95);
    }

    private static Map<Archetype, Snapshots> seen() throws InterruptedException {
        StagedRuns runs = StagedRuns.of(ARCHETYPES);
        try (MiniatureInternet internet = runs.internet(Loss.NONE);
                Expedition expedition = runs.expedition(internet, Loss.NONE)) {
            for (Archetype each : ARCHETYPES) {
                assertThat(StagedRuns.score(expedition, each)).as(each.name()).isPresent();
            }
            List<Snapshot> all = StagedRuns.ofThisRun(expedition);
            return ARCHETYPES.stream().collect(Collectors.toMap(each -> each, each -> snapshots(each, all)));
        }
    }

    private static Snapshots snapshots(Archetype of, List<Snapshot> all) {
        return new Snapshots(
                of.domain(),
                all.stream().filter(each -> each.domain().equals(of.domain())).toList(),
                List.of());
    }

    /// Whoever stands at the edge of too little evidence has none under some weights.
    private static double[] composites(Map<Archetype, Snapshots> seen, Manifest manifest) {
        return ARCHETYPES.stream()
                .map(each -> Optional.ofNullable(seen.get(each)).orElseThrow())
                .mapToDouble(each -> switch (Model.score(each, manifest, StagedRuns.NOW)) {
                    case Scoring.Scored scored ->
                        scored.row(Ledger.run(each.domain()), Optional.empty())
                                .composite()
                                .value();
                    case Scoring.Insufficient _, Scoring.OutOfReach _ -> Double.NaN;
                })
                .toArray();
    }
}
