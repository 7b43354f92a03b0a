package dev.coldpath.intelligence.content;

import java.time.Instant;

/// Somebody who posts on one platform, as last reported; what was never reported is empty.
///
/// @param platform in capitals
/// @param handle without `@`, in lower case
/// @param known what drops said of them; its handle is as they write it
public record Creator(String platform, String handle, Author known, Instant updatedAt) {
    public long id() {
        return CreatorId.of(platform, handle);
    }
}
