package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.retrieve.Eligibility.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Candidates, separated into those that may be rows, those that may not, and those that are no items.
///
/// @param eligible in fused order, as are the others
record Sifted(List<Joined> eligible, List<Filtered> filtered, List<Candidate> unmatched) {
    /// An item that may not be a row, and why.
    record Filtered(Joined joined, Verdict why) {}

    static Sifted of(Join.Outcome joined, Eligibility eligibility) {
        List<Joined> eligible = new ArrayList<>();
        List<Filtered> filtered = new ArrayList<>();
        for (Joined each : joined.items()) {
            Verdict verdict = eligibility.of(each.item());
            switch (verdict) {
                case ELIGIBLE -> eligible.add(each);
                case CANONICAL, PLATFORM, WINDOW -> filtered.add(new Filtered(each, verdict));
            }
        }
        return new Sifted(List.copyOf(eligible), List.copyOf(filtered), joined.unmatched());
    }

    /// What became no row and is not of the other either: an item may be known there by another record.
    Sifted without(Sifted other) {
        Set<UUID> known = Stream.concat(
                        other.eligible.stream(), other.filtered.stream().map(Filtered::joined))
                .map(each -> each.item().uuid())
                .collect(Collectors.toSet());
        List<Filtered> others = filtered.stream()
                .filter(each -> !known.contains(each.joined().item().uuid()))
                .toList();
        return new Sifted(List.of(), others, unmatched);
    }
}
