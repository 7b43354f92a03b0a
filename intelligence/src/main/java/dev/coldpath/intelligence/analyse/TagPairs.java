package dev.coldpath.intelligence.analyse;

import dev.coldpath.intelligence.analyse.Analysis.TagPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Pairs of tags that do better together than the better of the two does alone, or worse.
final class TagPairs {
    private static final int TAGS = 100;
    private static final int TOGETHER = 3;
    private static final int MOST = 20;
    private static final Comparator<TagPair> ORDER = Comparator.comparingDouble(TagPair::combinationLiftPct)
            .reversed()
            .thenComparing(Comparator.comparingInt(TagPair::cooccurrence).reversed())
            .thenComparing(TagPair::combination);

    private TagPairs() {}

    static List<TagPair> of(List<TagUse> uses) {
        List<TagUse> tags = uses.stream()
                .limit(TAGS)
                .sorted(Comparator.comparing(TagUse::tag))
                .toList();
        List<TagPair> pairs = new ArrayList<>();
        for (int a = 0; a < tags.size(); a++) {
            for (int b = a + 1; b < tags.size(); b++) {
                if (tags.get(a).common(tags.get(b)) >= TOGETHER) {
                    pairs.add(pair(tags.get(a), tags.get(b)));
                }
            }
        }
        return pairs.stream().sorted(ORDER).limit(MOST).toList();
    }

    private static TagPair pair(TagUse a, TagUse b) {
        double together = Baseline.engagement(a.with(b));
        double aloneA = Baseline.engagement(a.without(b));
        double aloneB = Baseline.engagement(b.without(a));
        double better = Math.max(aloneA, aloneB);
        double liftPct = Baseline.ratio(together - better, better) * 100;
        return new TagPair(a.tag(), b.tag(), a.common(b), together, aloneA, aloneB, liftPct);
    }
}
