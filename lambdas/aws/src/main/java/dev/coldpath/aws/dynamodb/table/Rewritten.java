package dev.coldpath.aws.dynamodb.table;

import java.util.Optional;

/// What became of the write of one item that the caller has not read.
public sealed interface Rewritten {
    /// It was written.
    ///
    /// @param now the item as it is afterwards
    record Done(Item now) implements Rewritten {}

    /// Nothing was written, because its condition does not hold for what is stored.
    record Refused(Optional<Item> stored) implements Rewritten {}
}
