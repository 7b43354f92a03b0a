package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.retrieve.ArmResult.Lost;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The error of a job whose arms all failed.
final class ArmFailures {
    private ArmFailures() {}

    /// The first arm's failure that is no want of an embedder or of vectors; where there is none, every space's want.
    /// Empty: an arm came to something.
    static Optional<String> of(List<ArmResult> results) {
        List<Lost> lost = results.stream()
                .filter(Lost.class::isInstance)
                .map(Lost.class::cast)
                .toList();
        if (lost.size() < results.size()) {
            return Optional.empty();
        }
        return lost.stream()
                .filter(arm -> !arm.lacks())
                .map(Lost::text)
                .findFirst()
                .or(() -> Optional.of(wants(lost)));
    }

    private static String wants(List<Lost> lost) {
        Map<VectorName, String> bySpace = new EnumMap<>(VectorName.class);
        lost.forEach(arm -> bySpace.putIfAbsent(arm.arm().space(), arm.text()));
        return bySpace.entrySet().stream()
                .map(want -> want.getKey().wire() + ": " + want.getValue())
                .collect(Collectors.joining("; ", "no vector space available: ", ""));
    }
}
