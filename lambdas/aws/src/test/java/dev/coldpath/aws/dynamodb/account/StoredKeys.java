package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.account.KeyId;
import dev.coldpath.aws.dynamodb.table.Item;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keys as they lie in the table when they have been written.
public final class StoredKeys {
    private StoredKeys() {}

    /// When this key among all items of the table was used.
    public static Optional<Instant> lastUsed(KeyId key, List<Item> items) {
        return items.stream()
                .filter(item -> item.maybeText(KeyMapping.KEY_ID)
                        .filter(key.value()::equals)
                        .isPresent())
                .findFirst()
                .flatMap(item -> item.maybeTime(KeyMapping.LAST_USED_AT));
    }
}
