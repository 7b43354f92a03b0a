package dev.coldpath.intelligence.text;

import dev.coldpath.intelligence.analyse.Analysis;
import dev.coldpath.intelligence.analyse.Analysis.Lift;
import dev.coldpath.intelligence.caption.Amount;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.figures.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Sentences about narratives, each where there is something to say.
///
/// @param posts how many rows the job has
record NarrativeLines(int posts, List<Narrative> narratives, Analysis analysis) {
    Optional<String> leader() {
        return narratives.stream()
                .findFirst()
                .map(narrative -> "\"%s\" leads with a trend score of %s: %s posts from %s creators."
                        .formatted(
                                narrative.label(),
                                Figures.score(narrative.trendScore()).asText(),
                                Amount.count(narrative.contentCount()),
                                Amount.count(narrative.creatorCount())));
    }

    Optional<String> firstOpportunity() {
        return analysis.platformOpportunities().stream()
                .findFirst()
                .map(first -> "\"%s\" is %s on %s and runs %s %s the baseline."
                        .formatted(
                                first.narrativeLabel(),
                                Amount.share(first.spread().concentration()),
                                first.spread().dominant(),
                                Amount.percent(first.engagementPremiumPct()),
                                Amount.side(first.engagementPremiumPct())));
    }

    Optional<String> greatestLift() {
        return lifts().filter(inside -> inside.lift().liftPct() > 0)
                .sorted(Comparator.comparingDouble(
                                (Inside inside) -> inside.lift().liftPct())
                        .reversed())
                .findFirst()
                .map(inside -> inside.sentence("better"));
    }

    Optional<String> greatestDrop() {
        return lifts().filter(inside -> inside.lift().liftPct() < 0)
                .sorted(Comparator.comparingDouble(inside -> inside.lift().liftPct()))
                .findFirst()
                .map(inside -> inside.sentence("worse"));
    }

    Optional<String> widest() {
        return most(Comparator.comparingInt(Narrative::platformCount))
                .map(narrative -> "\"%s\" spans %s platforms."
                        .formatted(narrative.label(), Amount.count(narrative.platformCount())));
    }

    Optional<String> freshest() {
        return most(Comparator.comparingDouble(
                        narrative -> narrative.breakdown().recencyStrength()))
                .map(narrative -> "\"%s\" holds the freshest posts.".formatted(narrative.label()));
    }

    Optional<String> largest() {
        return most(Comparator.comparingInt(Narrative::contentCount))
                .map(narrative -> "\"%s\" is the largest narrative with %s of %s posts."
                        .formatted(narrative.label(), Amount.count(narrative.contentCount()), Amount.count(posts)));
    }

    Optional<String> firstCreator() {
        return analysis.creators().stream()
                .findFirst()
                .map(creator -> "@%s on %s amplifies most: %s posts, %s total engagement."
                        .formatted(
                                creator.handle(),
                                creator.platform(),
                                Amount.count(creator.contentCount()),
                                Amount.count(creator.totalEngagement())));
    }

    private record Inside(String label, Lift lift) {
        String sentence(String how) {
            return "Inside \"%s\", posts tagged #%s engage %s %s (%s with, %s without)."
                    .formatted(
                            label,
                            lift.tag(),
                            Amount.percent(lift.liftPct()),
                            how,
                            Amount.count(lift.countWith()),
                            Amount.count(lift.countWithout()));
        }
    }

    private Stream<Inside> lifts() {
        return analysis.attributeLifts().stream()
                .flatMap(narrative ->
                        narrative.lifts().stream().map(lift -> new Inside(narrative.narrativeLabel(), lift)));
    }

    /// The first of equals.
    private Optional<Narrative> most(Comparator<Narrative> by) {
        return narratives.stream().sorted(by.reversed()).findFirst();
    }
}
