package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorHit;
import java.util.List;

/// The result of an arm.
sealed interface ArmResult {
    Arm arm();

    /// It found these, perhaps none.
    ///
    /// @param point where the query is
    /// @param hits near enough, the nearest first
    record Hits(Arm arm, Point point, List<VectorHit> hits) implements ArmResult {}

    /// It failed.
    ///
    /// @param lacks whether the space has no embedder or no vectors, rather than one that did not work
    /// @param text why, in the contract's words
    record Lost(Arm arm, boolean lacks, String text) implements ArmResult {}

    static Lost noEmbedder(Arm arm) {
        return new Lost(arm, true, "no embedder configured");
    }

    static Lost noVectors(Arm arm) {
        return new Lost(arm, true, "no vectors indexed");
    }

    static Lost notEmbedded(Arm arm, UpstreamFailed why) {
        return new Lost(arm, false, "embedding service failed (" + why.status() + "): " + why.reason());
    }

    static Lost notSearched(Arm arm, UpstreamFailed why) {
        return new Lost(arm, false, "vector search failed: " + why.reason());
    }

    static Lost late(Arm arm) {
        return new Lost(arm, false, "vector search failed: timed out");
    }
}
