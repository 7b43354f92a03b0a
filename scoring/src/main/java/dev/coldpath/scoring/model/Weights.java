package dev.coldpath.scoring.model;

import dev.coldpath.scoring.model.Evidence.NotApplicable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each signal weighs, as a fraction of its bucket and of the base. What does not apply weighs nothing: its
/// category's other signals, or its bucket's other categories, share its weight.
final class Weights {
    private final double[] inBucket;
    private final double[] inBase;

    private Weights(double[] inBucket, double[] inBase) {
        this.inBucket = inBucket;
        this.inBase = inBase;
    }

    static Weights of(Findings findings) {
        Manifest manifest = findings.manifest();
        List<Signal> signals = manifest.signals();
        Map<String, Double> categories = new HashMap<>();
        for (int i = 0; i < signals.size(); i++) {
            if (applies(findings, i)) {
                categories.merge(signals.get(i).category(), signals.get(i).weight(), Double::sum);
            }
        }
        Map<String, Double> shares = shares(manifest, categories);
        double[] inBucket = new double[signals.size()];
        double[] inBase = new double[signals.size()];
        for (int i = 0; i < signals.size(); i++) {
            if (applies(findings, i)) {
                Signal signal = signals.get(i);
                inBucket[i] = shares.getOrDefault(signal.category(), 0.0) * signal.weight();
                inBase[i] = manifest.share(signal.bucket()) * inBucket[i];
            }
        }
        return new Weights(inBucket, inBase);
    }

    double inBucket(int signal) {
        return inBucket[signal];
    }

    double inBase(int signal) {
        return inBase[signal];
    }

    /// The fraction of its bucket that one unit of weight has in each category.
    private static Map<String, Double> shares(Manifest manifest, Map<String, Double> signalWeights) {
        Map<Bucket, Double> buckets = new EnumMap<>(Bucket.class);
        for (Category category : manifest.categories()) {
            if (signalWeights.containsKey(category.key())) {
                buckets.merge(category.bucket(), category.weight(), Double::sum);
            }
        }
        Map<String, Double> shares = new HashMap<>();
        for (Category category : manifest.categories()) {
            Double signals = signalWeights.get(category.key());
            Double bucket = buckets.get(category.bucket());
            if (signals != null && bucket != null) {
                shares.put(category.key(), category.weight() / bucket / signals);
            }
        }
        return shares;
    }

    private static boolean applies(Findings findings, int signal) {
        return !(findings.evidence().get(signal) instanceof NotApplicable);
    }
}
