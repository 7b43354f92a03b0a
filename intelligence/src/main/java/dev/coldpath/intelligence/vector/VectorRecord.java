package dev.coldpath.intelligence.vector;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What an index keeps beside a vector: enough to filter by, and to find the item it stands for. What Coldpath writes
/// has the item's uuid as both ids; a store that others filled may know the item in other ways only.
///
/// @param id in the index
/// @param contentId the item's uuid
/// @param contentPlatformId the item's id on its platform
/// @param publishedAt empty: undated
/// @param duplicate whether the item names another as its canonical one
public record VectorRecord(
        String id,
        Optional<UUID> contentId,
        Optional<String> contentPlatformId,
        Optional<String> platform,
        Optional<String> mediaType,
        Optional<String> sourceUrl,
        Optional<Instant> publishedAt,
        boolean duplicate) {
    public Place place() {
        return new Place(platform, publishedAt);
    }
}
