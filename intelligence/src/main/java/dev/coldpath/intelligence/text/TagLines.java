package dev.coldpath.intelligence.text;

import dev.coldpath.intelligence.analyse.Analysis;
import dev.coldpath.intelligence.analyse.Analysis.SignalClass;
import dev.coldpath.intelligence.analyse.Analysis.TopTag;
import dev.coldpath.intelligence.caption.Amount;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Sentences about tags, each where there is something to say.
///
/// @param posts how many rows the job has
record TagLines(int posts, Analysis analysis) {
    private static final int FEWEST_TO_STAND_OUT = 3;

    Optional<String> bestMomentum() {
        return tags().findFirst()
                .map(tag -> "#%s appears in %s of %s posts and engages %s."
                        .formatted(tag.tag(), Amount.count(tag.frequency()), Amount.count(posts), average(tag)));
    }

    Optional<String> highestPremium() {
        return tags().filter(tag -> tag.frequency() >= FEWEST_TO_STAND_OUT)
                .sorted(Comparator.comparingDouble(TopTag::engagementPremiumPct).reversed())
                .findFirst()
                .map(tag -> "#%s engages %s across %s posts."
                        .formatted(tag.tag(), average(tag), Amount.count(tag.frequency())));
    }

    Optional<String> firstSignal() {
        return analysis.tagSignals().stream()
                .findFirst()
                .map(signal -> "#%s sits %s on %s and runs %s %s the baseline."
                        .formatted(
                                signal.tag(),
                                Amount.share(signal.spread().concentration()),
                                signal.spread().dominant(),
                                Amount.percent(signal.engagementPremiumPct()),
                                Amount.side(signal.engagementPremiumPct())));
    }

    Optional<String> firstPairing() {
        return analysis.tagCombinations().stream()
                .filter(pair -> pair.combinationLiftPct() > 0)
                .findFirst()
                .map(pair -> "Pairing #%s with #%s lifts engagement %s over the better of the two (%s posts)."
                        .formatted(
                                pair.tagA(),
                                pair.tagB(),
                                Amount.percent(pair.combinationLiftPct()),
                                Amount.count(pair.cooccurrence())));
    }

    Optional<String> firstEstablished() {
        return first(SignalClass.ESTABLISHED, "#%s is widely used (%s posts) and engages %s.");
    }

    Optional<String> firstEmerging() {
        return first(SignalClass.EMERGING, "#%s is still rare (%s posts) and engages %s.");
    }

    Optional<String> mostFrequent() {
        return tags().sorted(Comparator.comparingInt(TopTag::frequency).reversed())
                .findFirst()
                .map(tag -> "#%s is the most common tag (%s of %s posts)."
                        .formatted(tag.tag(), Amount.count(tag.frequency()), Amount.count(posts)));
    }

    private Stream<TopTag> tags() {
        return analysis.topTags().stream();
    }

    private Optional<String> first(SignalClass of, String sentence) {
        return tags().filter(tag -> tag.signalClass() == of)
                .findFirst()
                .map(tag -> String.format(sentence, tag.tag(), Amount.count(tag.frequency()), average(tag)));
    }

    private static String average(TopTag tag) {
        return Amount.percent(tag.engagementPremiumPct()) + " " + Amount.side(tag.engagementPremiumPct()) + " average";
    }
}
