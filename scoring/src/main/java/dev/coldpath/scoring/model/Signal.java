package dev.coldpath.scoring.model;

import java.util.List;

/// One of the things a score looks at, as the manifest describes it.
///
/// @param category its key; keys of categories are unique in the manifest
/// @param weight in its category, whose signals weigh 100 together
/// @param premiumWeight in the scale premium; 0: takes no part
/// @param sources the best first
public record Signal(
        String key,
        String label,
        String description,
        Bucket bucket,
        String category,
        double weight,
        Actionability actionability,
        Group group,
        double premiumWeight,
        Curve curve,
        List<SourceRule> sources) {
    public Signal {
        if (!(weight > 0 && weight <= 100)) {
            throw new IllegalArgumentException("weight: outside 0…100: " + weight);
        }
        if (!(premiumWeight >= 0 && premiumWeight <= 100)) {
            throw new IllegalArgumentException("premium weight: outside 0…100: " + premiumWeight);
        }
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("sources: none");
        }
        sources = List.copyOf(sources);
    }

    /// The rule for one of its sources; asking for another is a defect.
    SourceRule source(String name) {
        return sources.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("signal " + key + ": has no source " + name));
    }
}
