package dev.coldpath.intelligence.analyse;

import dev.coldpath.intelligence.analyse.Analysis.PlatformOpportunity;
import dev.coldpath.intelligence.analyse.Analysis.Spread;
import dev.coldpath.intelligence.analyse.Analysis.TagSignal;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// On which platforms narratives and tags are found, and how that affects engagement.
final class Platforms {
    private static final int OFTEN = 3;
    private static final int MOST_SIGNALS = 100;
    private static final Comparator<TagSignal> ORDER = Comparator.comparingDouble(TagSignal::opportunityScore)
            .reversed()
            .thenComparing(Comparator.comparingInt(TagSignal::count).reversed())
            .thenComparing(TagSignal::tag);

    private Platforms() {}

    /// One for each narrative; equals keep the narratives' order.
    static List<PlatformOpportunity> opportunities(List<Narrative> narratives, Baseline baseline) {
        return narratives.stream()
                .map(narrative -> opportunity(narrative, baseline))
                .sorted(Comparator.comparingDouble(PlatformOpportunity::opportunityScore)
                        .reversed())
                .toList();
    }

    static List<TagSignal> signals(List<TagUse> uses, Baseline baseline) {
        List<TagUse> often =
                uses.stream().filter(use -> use.frequency() >= OFTEN).toList();
        double greatest = often.stream()
                .mapToDouble(use -> baseline.premiumPct(Baseline.engagement(use.rows())))
                .reduce(0, Math::max);
        return often.stream()
                .map(use -> signal(use, baseline, greatest))
                .sorted(ORDER)
                .limit(MOST_SIGNALS)
                .toList();
    }

    private static PlatformOpportunity opportunity(Narrative narrative, Baseline baseline) {
        Spread spread = spread(narrative.rows());
        double engagement = Baseline.engagement(narrative.rows());
        double premiumPct = baseline.premiumPct(engagement);
        return new PlatformOpportunity(
                narrative.id(),
                narrative.label(),
                spread,
                engagement,
                baseline.engagement(),
                premiumPct,
                Math.max(0, premiumPct / 100) * spread.concentration(),
                narrative.contentCount(),
                narrative.creatorCount());
    }

    private static TagSignal signal(TagUse use, Baseline baseline, double greatest) {
        Spread spread = spread(use.rows());
        double engagement = Baseline.engagement(use.rows());
        double premiumPct = baseline.premiumPct(engagement);
        return new TagSignal(
                use.tag(),
                use.frequency(),
                spread,
                engagement,
                baseline.engagement(),
                premiumPct,
                Baseline.ratio(Math.max(0, premiumPct), greatest) * spread.concentration());
    }

    /// How some rows, of which there is at least one, spread over platforms.
    private static Spread spread(List<Row> rows) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.item().platform(), 1, Integer::sum));
        Map<String, Double> distribution = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(each -> distribution.put(each.getKey(), (double) each.getValue() / rows.size()));
        Map.Entry<String, Double> first = distribution.entrySet().iterator().next();
        return new Spread(first.getKey(), Collections.unmodifiableMap(distribution), first.getValue());
    }
}
