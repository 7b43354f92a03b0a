package dev.coldpath.scoring.rescore;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Rating;
import dev.coldpath.score.Tenths;

/// How one record changes under the other manifest.
public sealed interface Difference {
    Domain domain();

    /// It has a score under both.
    record Scored(Domain domain, Tenths before, Tenths after) implements Difference {
        /// In tenths of a point.
        int moved() {
            return after.value() - before.value();
        }

        boolean flipped() {
            return Rating.of(before) != Rating.of(after);
        }
    }

    /// The other manifest makes no record of this evidence.
    record Lost(Domain domain, Tenths before, String why) implements Difference {}

    /// It cannot be told: not all of its snapshots are kept any more.
    record Unknown(Domain domain) implements Difference {}
}
