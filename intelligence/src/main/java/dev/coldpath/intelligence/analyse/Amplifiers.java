package dev.coldpath.intelligence.analyse;

import dev.coldpath.intelligence.analyse.Analysis.Amplifier;
import dev.coldpath.intelligence.content.Saturated;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The creators who carry the conversation furthest.
final class Amplifiers {
    private static final int MOST = 50;
    private static final Comparator<Amplifier> ORDER = Comparator.comparingDouble(Amplifier::amplifierScore)
            .reversed()
            .thenComparing(Comparator.comparingLong(Amplifier::totalEngagement).reversed())
            .thenComparing(Amplifier::platform)
            .thenComparing(Amplifier::handle);

    private Amplifiers() {}

    static List<Amplifier> of(List<Row> rows) {
        List<Candidate> candidates =
                CreatorRows.of(rows).stream().map(Candidate::of).toList();
        double engagement = greatest(candidates, Candidate::engagement);
        double count = greatest(candidates, Candidate::count);
        double finalScore = greatest(candidates, Candidate::finalScore);
        return candidates.stream()
                .map(each -> each.scored(0.5 * Baseline.ratio(each.engagement(), engagement)
                        + 0.3 * Baseline.ratio(each.count(), count)
                        + 0.2 * Baseline.ratio(each.finalScore(), finalScore)))
                .sorted(ORDER)
                .limit(MOST)
                .toList();
    }

    private static double greatest(List<Candidate> candidates, ToDoubleFunction<Candidate> quantity) {
        return candidates.stream().mapToDouble(quantity).max().orElse(0);
    }

    private record Candidate(CreatorRows creator, long total, double finalScore) {
        static Candidate of(CreatorRows creator) {
            long total = 0;
            double sum = 0;
            for (Row row : creator.rows()) {
                total = Saturated.sum(total, row.item().counts().engagement());
                sum += row.scores().total();
            }
            return new Candidate(
                    creator, total, Baseline.ratio(sum, creator.rows().size()));
        }

        double engagement() {
            return StrictMath.log1p((double) total);
        }

        double count() {
            return StrictMath.log1p(creator.rows().size());
        }

        Amplifier scored(double score) {
            return new Amplifier(
                    creator.id(),
                    creator.platform(),
                    creator.handle(),
                    creator.followers(),
                    creator.rows().size(),
                    total,
                    finalScore,
                    score);
        }
    }
}
