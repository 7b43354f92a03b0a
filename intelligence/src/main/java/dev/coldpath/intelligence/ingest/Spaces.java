package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.vector.Embedder;
import dev.coldpath.intelligence.vector.VectorIndex;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The vector spaces as drops fill them.
///
/// @param text what makes text vectors; empty: nobody does, and only vectors that drops bring are there
/// @param sight what makes image vectors; empty: nobody
/// @param recorded how many numbers the vectors of each space have, asked at the start of every run; a space that holds
///     none yet is missing
public record Spaces(
        VectorIndex index,
        Optional<Embedder> text,
        Optional<Sight> sight,
        Supplier<Map<VectorName, Integer>> recorded) {
    /// Who fetches pictures, and who looks at them.
    ///
    /// @param within for how long from its start a run begins with pictures: strangers' servers may be slow, and a
    ///     drop does not wait for them. What is left then is for the next repair
    public record Sight(Pictures pictures, ImageEmbedder embedder, Duration within, InstantSource time) {}

    SpaceLengths lengths() {
        Map<VectorName, Integer> known = new EnumMap<>(VectorName.class);
        text.ifPresent(embedder -> known.put(VectorName.TEXT, embedder.length()));
        sight.ifPresent(eyes -> known.put(VectorName.IMAGE, eyes.embedder().length()));
        known.putAll(recorded.get());
        return new SpaceLengths(known);
    }

    /// What makes missing vectors, for one run.
    VectorWork work(InstantSource time) {
        Map<VectorName, VectorMaker> makers = new EnumMap<>(VectorName.class);
        text.ifPresent(embedder -> makers.put(VectorName.TEXT, new TextVectors(embedder, time)));
        sight.ifPresent(eyes -> makers.put(VectorName.IMAGE, new ImageVectors(eyes)));
        return new VectorWork(index, makers);
    }
}
