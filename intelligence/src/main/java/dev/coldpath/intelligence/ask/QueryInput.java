package dev.coldpath.intelligence.ask;

import dev.coldpath.intelligence.vector.VectorName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// The query of a job, with every default filled in.
///
/// @param query trimmed, as sent otherwise
/// @param platforms in capitals; empty: all
/// @param vectors which spaces are asked, in their order
/// @param maxDistance hits beyond it are dropped
/// @param clusterCount within 2 and 8; empty: chosen by the data
public record QueryInput(
        String query,
        Set<String> platforms,
        List<VectorName> vectors,
        Limit limit,
        OptionalDouble maxDistance,
        boolean expandQuery,
        OptionalInt clusterCount,
        Window window,
        Debug debug) {
    /// How many rows are wanted and given.
    ///
    /// @param requested as sent; empty: nothing was
    /// @param effective as many rows as there may be
    /// @param cap the deployment's
    public record Limit(Optional<Long> requested, int effective, int cap) {}

    /// What is told about how rows were found.
    ///
    /// @param on whether the answer tells how it came about
    /// @param samples how many candidates without a row it shows
    public record Debug(boolean on, int samples) {}
}
