package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.ask.QueryInput;
import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorQuery.Filter;
import java.time.Instant;
import java.util.List;

/// What one job looks for, where, and as of when.
record Search(QueryInput asked, Instant now, Corpus corpus) {
    private static final int LEAST_DEPTH = 200;
    private static final int MOST_DEPTH = 10_000;
    private static final double MILLION = 1e6;

    /// What stands in a job's way to a row, seen by the index.
    Filter pushdown() {
        return new Filter(asked.platforms(), asked.window().since(now), false);
    }

    Eligibility eligibility() {
        return new Eligibility(asked.platforms(), asked.window().since(now));
    }

    int depth() {
        return Math.clamp(asked.limit().effective(), LEAST_DEPTH, MOST_DEPTH);
    }

    /// Those not beyond the greatest distance.
    List<VectorHit> near(List<VectorHit> hits) {
        return asked.maxDistance().isEmpty()
                ? hits
                : hits.stream()
                        .filter(hit ->
                                distance(hit.certainty()) <= asked.maxDistance().getAsDouble())
                        .toList();
    }

    /// `2 * (1 - certainty)` of a certainty with six decimals, in six decimals: equal ones are equal.
    static double distance(double certainty) {
        return Math.rint(2 * (1 - certainty) * MILLION) / MILLION;
    }
}
