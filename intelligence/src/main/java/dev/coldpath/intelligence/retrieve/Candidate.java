package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.retrieve.Row.Match;
import dev.coldpath.intelligence.retrieve.Sightings.Sighting;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A record that at least one arm found.
record Candidate(VectorRecord record, Sightings sightings) {
    /// The fused order, ties aside.
    static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::rrfScore)
            .thenComparingDouble(Match::rawSimilarity)
            .reversed();

    /// The arms' hits as candidates, in fused order.
    static List<Candidate> fused(List<ArmResult.Hits> arms) {
        Map<String, Seen> seen = new LinkedHashMap<>();
        for (ArmResult.Hits found : arms) {
            int rank = 0;
            for (VectorHit hit : found.hits()) {
                rank++;
                seen.computeIfAbsent(hit.record().id(), _ -> new Seen(hit.record(), new ArrayList<>(1)))
                        .sightings()
                        .add(new Sighting(found.arm().number(), found.arm().space(), rank, hit.certainty()));
            }
        }
        return seen.values().stream()
                .map(each -> new Candidate(each.record(), Sightings.of(each.sightings())))
                .sorted(Comparator.comparing(
                                (Candidate each) -> each.sightings().match(), BEST_FIRST)
                        .thenComparing(each -> each.record().id()))
                .toList();
    }

    private record Seen(VectorRecord record, List<Sighting> sightings) {}
}
