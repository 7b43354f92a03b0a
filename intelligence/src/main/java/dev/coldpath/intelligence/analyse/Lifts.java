package dev.coldpath.intelligence.analyse;

import dev.coldpath.intelligence.analyse.Analysis.Lift;
import dev.coldpath.intelligence.analyse.Analysis.NarrativeLifts;
import dev.coldpath.intelligence.cluster.Narrative;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How a tag does inside a narrative: posts with it compared with posts without it.
final class Lifts {
    private static final int EACH_SIDE = 3;
    private static final int MOST = 10;
    private static final Comparator<Lift> ORDER = Comparator.comparingDouble((Lift lift) -> Math.abs(lift.liftPct()))
            .reversed()
            .thenComparing(Lift::tag);

    private Lifts() {}

    /// Narratives in their order, without those that no tag lifts or lowers.
    static List<NarrativeLifts> of(List<Narrative> narratives) {
        return narratives.stream()
                .map(narrative -> new NarrativeLifts(narrative.id(), narrative.label(), inside(narrative)))
                .filter(each -> !each.lifts().isEmpty())
                .toList();
    }

    private static List<Lift> inside(Narrative narrative) {
        return TagUse.of(narrative.rows()).stream()
                .filter(use -> use.frequency() >= EACH_SIDE && narrative.contentCount() - use.frequency() >= EACH_SIDE)
                .map(use -> lift(use, narrative.contentCount() - use.frequency()))
                .flatMap(Optional::stream)
                .sorted(ORDER)
                .limit(MOST)
                .toList();
    }

    private static Optional<Lift> lift(TagUse use, int countWithout) {
        double with = Baseline.engagement(use.rows());
        double without = Baseline.engagement(use.others());
        return without > 0
                ? Optional.of(new Lift(
                        use.tag(), (with - without) / without * 100, use.frequency(), countWithout, with, without))
                : Optional.empty();
    }
}
