package dev.coldpath.intelligence.analyse;

import dev.coldpath.intelligence.analyse.Analysis.SignalClass;
import dev.coldpath.intelligence.analyse.Analysis.TopTag;
import java.util.Comparator;
import java.util.List;

/// The tags with most momentum, and what kind of signal each is.
final class TopTags {
    private static final int OFTEN = 2;
    private static final int ENOUGH = 5;
    private static final double LIFTED_PCT = 20;
    private static final int MOST = 30;
    private static final Comparator<TopTag> ORDER = Comparator.comparingDouble(TopTag::momentumScore)
            .reversed()
            .thenComparing(Comparator.comparingInt(TopTag::frequency).reversed())
            .thenComparing(TopTag::tag);

    private TopTags() {}

    static List<TopTag> of(List<TagUse> uses, Baseline baseline) {
        List<Candidate> candidates =
                repeated(uses).stream().map(use -> Candidate.of(use, baseline)).toList();
        double greatest =
                candidates.stream().mapToDouble(Candidate::momentum).max().orElse(0);
        int frequent = thirdQuartile(candidates);
        return candidates.stream()
                .map(each -> each.listed(greatest, frequent))
                .sorted(ORDER)
                .limit(MOST)
                .toList();
    }

    /// Tags of one row say little, and are listed only where there is hardly anything else.
    private static List<TagUse> repeated(List<TagUse> uses) {
        List<TagUse> repeated =
                uses.stream().filter(use -> use.frequency() >= OFTEN).toList();
        return repeated.size() < ENOUGH ? uses : repeated;
    }

    /// The frequency at place `ceil(0.75 * n)` from below, of candidates that come by falling frequency.
    private static int thirdQuartile(List<Candidate> candidates) {
        int size = candidates.size();
        int fromBelow = (3 * size + 3) / 4;
        return size == 0 ? 0 : candidates.get(size - fromBelow).use().frequency();
    }

    private record Candidate(TagUse use, double engagement, double premiumPct, int platformCount, double momentum) {
        static Candidate of(TagUse use, Baseline baseline) {
            double engagement = Baseline.engagement(use.rows());
            double premiumPct = baseline.premiumPct(engagement);
            int platformCount = use.platformCount();
            double momentum = StrictMath.log1p(use.frequency())
                    * Math.max(0, 1 + premiumPct / 100)
                    * Math.sqrt(Math.max(1, platformCount));
            return new Candidate(use, engagement, premiumPct, platformCount, momentum);
        }

        TopTag listed(double greatest, int frequent) {
            return new TopTag(
                    use.tag(),
                    use.frequency(),
                    engagement,
                    Baseline.ratio(momentum, greatest),
                    platformCount,
                    premiumPct,
                    signal(use.frequency() >= frequent, premiumPct >= LIFTED_PCT));
        }

        private static SignalClass signal(boolean frequent, boolean lifted) {
            if (frequent) {
                return lifted ? SignalClass.HIGH_SIGNAL : SignalClass.ESTABLISHED;
            }
            return lifted ? SignalClass.EMERGING : SignalClass.MODERATE;
        }
    }
}
