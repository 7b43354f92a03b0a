package dev.coldpath.scoring.model;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.Confidence.Band;
import dev.coldpath.score.Confidence.Insufficiency;
import dev.coldpath.scoring.model.Evidence.Known;
import dev.coldpath.scoring.model.Evidence.NotApplicable;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;

/// How much evidence a judgement rests on.
///
/// @param completeness percent of the weight that rests on real data, rounded down
/// @param evidence the sum of weight times quality, as a fraction
/// @param failed groups that were mostly out of reach in this run
/// @param missing keys that stand at neutral for lack of data, in manifest order
record Report(
        int completeness, double evidence, List<Group> failed, NavigableSet<String> warnings, List<String> missing) {
    private static final int HIGH_FROM = 80;
    private static final int MEDIUM_FROM = 60;
    private static final double MOST_LOST = 0.5;
    private static final double ROUNDING = 1e-9;

    static Report of(Composition composition, NavigableSet<String> warnings) {
        double weight = 0;
        double real = 0;
        double evidence = 0;
        for (SignalScore signal : composition.signals()) {
            weight += signal.inBase();
            real += signal.quality() >= Quality.REAL ? signal.inBase() : 0;
            evidence += signal.inBase() * signal.quality();
        }
        int completeness = weight > 0 ? (int) Math.floor(100 * real / weight + ROUNDING) : 0;
        return new Report(completeness, evidence, failed(composition), warnings, missing(composition));
    }

    Confidence confidence(Domain domain, Instant scoredAt, JobId run, Optional<Insufficiency> insufficient) {
        return new Confidence(
                domain,
                scoredAt,
                run,
                insufficient.isPresent() ? Band.DIRECTIONAL : band(),
                completeness,
                failed.stream().map(Group::wire).toList(),
                Stream.concat(warnings.stream(), insufficient.map(Insufficiency::warning).stream())
                        .sorted()
                        .toList(),
                missing,
                insufficient);
    }

    /// The first that fits.
    Band band() {
        if (completeness < MEDIUM_FROM || failed.stream().anyMatch(Group::critical)) {
            return Band.DIRECTIONAL;
        }
        return completeness < HIGH_FROM || !failed.isEmpty() ? Band.MEDIUM : Band.HIGH;
    }

    private static List<Group> failed(Composition composition) {
        Map<Group, Double> weights = new EnumMap<>(Group.class);
        Map<Group, Double> lost = new EnumMap<>(Group.class);
        for (SignalScore signal : composition.signals()) {
            if (signal.inReach()) {
                weights.merge(signal.signal().group(), signal.inBase(), Double::sum);
                lost.merge(signal.signal().group(), lost(signal) ? signal.inBase() : 0, Double::sum);
            }
        }
        return Stream.of(Group.values())
                .filter(group ->
                        lost.getOrDefault(group, 0.0) > MOST_LOST * weights.getOrDefault(group, 0.0) + ROUNDING)
                .toList();
    }

    private static boolean lost(SignalScore signal) {
        return switch (signal.evidence()) {
            case Known known -> known.origin().carried() && known.quality() < Quality.REAL;
            case Unobserved(Evidence.Reason reason) -> reason.outage();
            case NotApplicable() -> false;
        };
    }

    private static List<String> missing(Composition composition) {
        List<String> missing = new ArrayList<>();
        for (SignalScore signal : composition.signals()) {
            if (signal.applies() && signal.quality() == 0) {
                missing.add(signal.signal().key());
            }
        }
        return missing;
    }
}
