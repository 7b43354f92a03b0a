package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.content.Item;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Which items may be rows of a job.
///
/// @param platforms empty: all
/// @param since published then or later; empty: whenever, and undated ones too
record Eligibility(Set<String> platforms, Optional<Instant> since) {
    /// Whether an item may be a row, and if not, the first reason.
    enum Verdict {
        ELIGIBLE,
        /// It is a duplicate of another.
        CANONICAL,
        /// Its platform was not asked for.
        PLATFORM,
        /// It was published too early, or nobody knows when.
        WINDOW
    }

    Verdict of(Item item) {
        if (item.canonical().isPresent()) {
            return Verdict.CANONICAL;
        }
        if (!platforms.isEmpty() && !platforms.contains(item.platform())) {
            return Verdict.PLATFORM;
        }
        return since.isPresent()
                        && item.publishedAt()
                                .filter(at -> !at.isBefore(since.get()))
                                .isEmpty()
                ? Verdict.WINDOW
                : Verdict.ELIGIBLE;
    }

    boolean admits(Item item) {
        return of(item) == Verdict.ELIGIBLE;
    }
}
