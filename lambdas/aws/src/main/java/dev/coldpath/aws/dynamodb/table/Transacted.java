package dev.coldpath.aws.dynamodb.table;

import java.util.Map;
import java.util.Optional;

/// What became of a transaction.
public sealed interface Transacted {
    record Done() implements Transacted {}

    /// Nothing was written, because these conditions do not hold.
    ///
    /// @param stored by the action's position: the item as it is, empty when there is none
    record Refused(Map<Integer, Optional<Item>> stored) implements Transacted {
        public Refused {
            stored = Map.copyOf(stored);
        }

        public boolean of(int position) {
            return stored.containsKey(position);
        }

        public Optional<Item> item(int position) {
            return stored.getOrDefault(position, Optional.empty());
        }
    }

    /// Nothing was written, because somebody else was writing one of the items or the table was at its limit.
    record Busy() implements Transacted {}
}
