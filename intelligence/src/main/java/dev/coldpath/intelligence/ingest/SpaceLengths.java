package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.Space;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.EnumMap;
import java.util.Map;

/// How many numbers the vectors of each space have, as far as a run knows: what the space has on record or its embedder
/// makes; where there is neither, the first vector of the run decides for the rest of it, and the index then records
/// it.
final class SpaceLengths {
    private final Map<VectorName, Integer> known = new EnumMap<>(VectorName.class);

    SpaceLengths(Map<VectorName, Integer> recorded) {
        known.putAll(recorded);
    }

    boolean admits(VectorName space, int length) {
        return length >= 1 && length <= Space.LONGEST && known.getOrDefault(space, length) == length;
    }

    /// Lets the vectors of a good line decide where nothing was known.
    void learn(Map<VectorName, Said<Point>> vectors) {
        vectors.forEach((space, said) -> {
            if (said instanceof Said.Value<Point>(Point point)) {
                known.putIfAbsent(space, point.length());
            }
        });
    }
}
