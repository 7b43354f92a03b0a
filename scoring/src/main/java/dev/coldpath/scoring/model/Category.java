package dev.coldpath.scoring.model;

import dev.coldpath.score.Profile;
import java.util.Optional;

/// A group of signals within a bucket.
///
/// @param weight in its bucket, whose categories weigh 100 together
/// @param exemption the companies it does not apply to
public record Category(Bucket bucket, String key, double weight, Optional<Exemption> exemption) {
    /// Spares one profile a category.
    ///
    /// @param unlessObserved true: where there is data after all, the category applies
    public record Exemption(Profile profile, boolean unlessObserved) {}

    public Category {
        if (!(weight > 0 && weight <= 100)) {
            throw new IllegalArgumentException("weight: outside 0…100: " + weight);
        }
    }
}
