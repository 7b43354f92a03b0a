package dev.coldpath.scoring.dataset;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a version is made of and where it came from.
///
/// @param asOf the date of the list
/// @param tag the publisher's mark of that very file, such as an ETag
/// @param columns names of a row's values, the domain first
/// @param rankedBefore the version that `rank_30d` was taken from
/// @param shards in the order of their numbers
public record VersionManifest(
        DataSetId id,
        Version version,
        Instant asOf,
        URI source,
        String tag,
        List<String> columns,
        Counts counts,
        Optional<Version> rankedBefore,
        List<Part> shards,
        String licence,
        String attribution,
        int loaderVersion) {
    /// Rows of the source, and how many of them became rows of ours.
    public record Counts(long read, long kept, long bad) {}

    /// One shard as it lies there.
    public record Part(Shard shard, long bytes, String sha256, long rows) {}

    public VersionManifest {
        columns = List.copyOf(columns);
        shards = List.copyOf(shards);
        if (shards.size() != Shard.COUNT) {
            throw new IllegalArgumentException("manifest of " + id + ": " + shards.size() + " shards");
        }
    }

    public Part part(Shard shard) {
        return shards.get(shard.number());
    }
}
