package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.retrieve.Row.Match;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// Where arms saw a record, or the records of one item: what reciprocal rank fusion adds up.
///
/// @param all by arm, then by rank
/// @param match what they come to
record Sightings(List<Sighting> all, Match match) {
    private static final int SMOOTHING = 60;

    /// Nobody saw it.
    static final Sightings NONE = new Sightings(List.of(), Match.WIDENED);

    /// One hit of one arm.
    ///
    /// @param rank from 1
    record Sighting(int arm, VectorName space, int rank, double certainty) {}

    static Sightings of(List<Sighting> seen) {
        List<Sighting> all = seen.stream()
                .sorted(Comparator.comparingInt(Sighting::arm).thenComparingInt(Sighting::rank))
                .toList();
        double rrfScore = 0;
        double rawSimilarity = 0;
        for (Sighting sighting : all) {
            rrfScore += 1.0 / (sighting.rank() + SMOOTHING);
            rawSimilarity = Math.max(rawSimilarity, sighting.certainty());
        }
        List<VectorName> spaces =
                all.stream().map(Sighting::space).distinct().sorted().toList();
        return new Sightings(all, new Match(rrfScore, rawSimilarity, spaces));
    }

    /// Both together.
    Sightings and(Sightings others) {
        List<Sighting> seen = new ArrayList<>(all);
        seen.addAll(others.all);
        return of(seen);
    }

    /// The best certainty in a space; empty: no hit there.
    OptionalDouble best(VectorName space) {
        return all.stream()
                .filter(sighting -> sighting.space() == space)
                .mapToDouble(Sighting::certainty)
                .max();
    }
}
