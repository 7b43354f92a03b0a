package dev.coldpath.scoring.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The manifest of this build with every weight drawn anew from within 30 % of what it is. Those of one kind still
/// add up to a hundred.
public final class OtherWeights {
    private static final double SPREAD = 0.3;

    private OtherWeights() {}

    public static Manifest drawn(Random random) {
        Manifest real = Manifest.builtIn();
        Map<Bucket, Double> buckets = new HashMap<>();
        double ofBuckets = 0;
        for (Bucket bucket : Bucket.values()) {
            double weight = drawn(100 * real.share(bucket), random);
            buckets.put(bucket, weight);
            ofBuckets += weight;
        }
        double whole = ofBuckets;
        buckets.replaceAll((_, weight) -> 100 * weight / whole);
        return new Manifest(
                real.version(),
                real.hash(),
                buckets,
                otherCategories(real, random),
                otherSignals(real, random),
                real.sectors());
    }

    private static List<Category> otherCategories(Manifest real, Random random) {
        List<Category> drawn = real.categories().stream()
                .map(each -> with(each, drawn(each.weight(), random)))
                .toList();
        return drawn.stream()
                .map(each -> with(each, 100 * each.weight() / sum(drawn, each.bucket())))
                .toList();
    }

    private static Category with(Category category, double weight) {
        return new Category(category.bucket(), category.key(), weight, category.exemption());
    }

    private static double sum(List<Category> categories, Bucket bucket) {
        return categories.stream()
                .filter(each -> each.bucket() == bucket)
                .mapToDouble(Category::weight)
                .sum();
    }

    private static List<Signal> otherSignals(Manifest real, Random random) {
        Map<String, Double> sums = new HashMap<>();
        Map<String, Double> weights = new HashMap<>();
        for (Signal signal : real.signals()) {
            double weight = drawn(signal.weight(), random);
            weights.put(signal.key(), weight);
            sums.merge(signal.category(), weight, Double::sum);
        }
        return real.signals().stream()
                .map(signal -> with(
                        signal,
                        100 * weights.getOrDefault(signal.key(), 0.0) / sums.getOrDefault(signal.category(), 1.0),
                        drawn(signal.premiumWeight(), random)))
                .toList();
    }

    private static Signal with(Signal signal, double weight, double premiumWeight) {
        return new Signal(
                signal.key(),
                signal.label(),
                signal.description(),
                signal.bucket(),
                signal.category(),
                Math.min(100, weight),
                signal.actionability(),
                signal.group(),
                premiumWeight,
                signal.curve(),
                signal.sources());
    }

    private static double drawn(double weight, Random random) {
        return weight * (1 - SPREAD + 2 * SPREAD * random.nextDouble());
    }
}
