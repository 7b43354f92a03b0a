package dev.coldpath.intelligence.content;

import java.util.Optional;
import java.util.OptionalLong;

/// The author of an item, as the item's drop named them.
///
/// @param handle without `@`, as written
/// @param isVerified empty: unknown, as `isPrivate`
public record Author(
        Optional<String> handle,
        Optional<String> name,
        OptionalLong followers,
        OptionalLong following,
        OptionalLong totalLikes,
        OptionalLong videoCount,
        Optional<Boolean> isVerified,
        Optional<Boolean> isPrivate) {
    public static final Author UNKNOWN = new Author(
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty());
}
