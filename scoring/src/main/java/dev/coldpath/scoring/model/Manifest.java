package dev.coldpath.scoring.model;

import dev.coldpath.json.CanonicalJson.NotCanonical;
import dev.coldpath.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Everything about the model that is judgement and not arithmetic: signals, weights, curves and trust in sources. A
/// contradictory one is refused when it is loaded, with a message that names the contradiction.
///
/// @param version a date; changes with every change of the file
/// @param hash SHA-256 of its canonical JSON, in hex
/// @param sectors the words a company's sector may be; `other` is among them
public record Manifest(
        String version,
        String hash,
        Map<Bucket, Double> buckets,
        List<Category> categories,
        List<Signal> signals,
        Set<String> sectors) {
    /// How many signals this pipeline version has.
    static final int SIGNALS = 37;

    private static final String FILE = "manifest-v1.json";
    private static final double WHOLE = 100;
    private static final double ROUNDING = 1e-9;

    public Manifest {
        buckets = Map.copyOf(new EnumMap<>(buckets));
        categories = List.copyOf(categories);
        signals = List.copyOf(signals);
        sectors = Set.copyOf(sectors);
        check(
                "buckets",
                buckets.values().stream().mapToDouble(Double::doubleValue).sum());
        checkCategories(buckets.keySet(), categories);
        checkSignals(categories, signals);
    }

    /// The manifest of this build.
    public static Manifest builtIn() {
        try (InputStream file = Manifest.class.getResourceAsStream(FILE)) {
            byte[] bytes = Objects.requireNonNull(file, "manifest: this build has none")
                    .readAllBytes();
            return parse(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("manifest: cannot be read", e);
        }
    }

    /// Reads a manifest file.
    ///
    /// @throws IllegalArgumentException naming the key that is wrong
    public static Manifest parse(byte[] file) {
        try {
            return StrictJson.object(file)
                    .map(ManifestFile::read)
                    .orElseThrow(() -> new IllegalArgumentException("manifest: not a JSON object"));
        } catch (NotCanonical e) {
            throw new IllegalArgumentException("manifest: " + e.getMessage(), e);
        }
    }

    /// The weight of a bucket in the base, as a fraction.
    double share(Bucket bucket) {
        Double weight = buckets.get(bucket);
        if (weight == null) {
            throw new IllegalArgumentException("manifest: no bucket " + bucket.wire());
        }
        return weight / WHOLE;
    }

    int indexOf(String key) {
        for (int i = 0; i < signals.size(); i++) {
            if (signals.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException("manifest: no signal " + key);
    }

    private static void checkCategories(Set<Bucket> buckets, List<Category> categories) {
        Set<String> keys = new HashSet<>();
        for (Category category : categories) {
            if (!keys.add(category.key())) {
                throw new IllegalArgumentException("category " + category.key() + " is there twice");
            }
        }
        for (Bucket bucket : Bucket.values()) {
            if (!buckets.contains(bucket)) {
                throw new IllegalArgumentException("bucket " + bucket.wire() + " is missing");
            }
            check(
                    "bucket " + bucket.wire(),
                    categories.stream()
                            .filter(category -> category.bucket() == bucket)
                            .mapToDouble(Category::weight)
                            .sum());
        }
    }

    private static void checkSignals(List<Category> categories, List<Signal> signals) {
        Set<String> keys = new HashSet<>();
        for (Signal signal : signals) {
            if (!keys.add(signal.key())) {
                throw new IllegalArgumentException("signal " + signal.key() + " is there twice");
            }
            if (categories.stream().noneMatch(category -> holds(category, signal))) {
                throw new IllegalArgumentException("signal " + signal.key() + " is in no such category");
            }
        }
        if (signals.size() != SIGNALS) {
            throw new IllegalArgumentException("signals: " + signals.size() + ", not " + SIGNALS);
        }
        for (Category category : categories) {
            check(
                    "category " + category.key(),
                    signals.stream()
                            .filter(signal -> holds(category, signal))
                            .mapToDouble(Signal::weight)
                            .sum());
        }
    }

    private static boolean holds(Category category, Signal signal) {
        return category.key().equals(signal.category()) && category.bucket() == signal.bucket();
    }

    private static void check(String what, double sum) {
        if (Math.abs(sum - WHOLE) > ROUNDING) {
            throw new IllegalArgumentException("" + what + ": weights sum to " + sum + ", not 100");
        }
    }
}
