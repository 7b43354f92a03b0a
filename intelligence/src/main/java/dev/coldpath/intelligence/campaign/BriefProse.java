package dev.coldpath.intelligence.campaign;

import dev.coldpath.intelligence.analyse.Analysis;
import dev.coldpath.intelligence.caption.Amount;
import dev.coldpath.intelligence.caption.Prose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The sentences of a brief.
///
/// @param positioning five at most
/// @param recommendations by platform, in the order of their part of the conversation
/// @param contentAngles six at most
record BriefProse(List<String> positioning, Map<String, String> recommendations, List<String> contentAngles) {
    private static final int LEADING_NARRATIVES = 3;
    static final int MOST_ANGLES = 6;

    /// By templates.
    static BriefProse templates(Discovery found) {
        Map<String, String> recommendations = new LinkedHashMap<>();
        for (PlatformShare share : PlatformShare.of(found.rows())) {
            recommendations.put(
                    share.platform(),
                    "%s of the conversation; engages %s %s average."
                            .formatted(
                                    Amount.share(share.share()),
                                    Amount.percent(share.premiumPct()),
                                    Amount.side(share.premiumPct())));
        }
        return new BriefProse(positioning(found), recommendations, angles(found.analysis()));
    }

    private static List<String> positioning(Discovery found) {
        Stream<String> leads = found.narratives().stream()
                .limit(LEADING_NARRATIVES)
                .map(narrative -> "Lead with \"%s\": %s".formatted(narrative.label(), narrative.summary()));
        Stream<String> voice = found.asked().audience().stream()
                .filter(Predicate.not(String::isBlank))
                .map(audience -> "Speak to %s in a %s voice.".formatted(audience.strip(), found.tone()));
        return lines(Stream.concat(leads, voice));
    }

    private static List<String> angles(Analysis analysis) {
        Stream<String> pairs = analysis.tagCombinations().stream()
                .filter(pair -> pair.combinationLiftPct() > 0)
                .map(pair -> "Combine #%s and #%s.".formatted(pair.tagA(), pair.tagB()));
        Stream<String> lifts = analysis.attributeLifts().stream()
                .flatMap(narrative -> narrative.lifts().stream()
                        .filter(lift -> lift.liftPct() > 0)
                        .map(lift -> "Show #%s inside \"%s\".".formatted(lift.tag(), narrative.narrativeLabel())));
        Stream<String> tags = analysis.topTags().stream().map(tag -> "Build on #%s.".formatted(tag.tag()));
        return lines(Stream.concat(Stream.concat(pairs, lifts), tags).limit(MOST_ANGLES));
    }

    private static List<String> lines(Stream<String> sentences) {
        return sentences.map(sentence -> Prose.line(sentence, Prose.LINE)).toList();
    }
}
