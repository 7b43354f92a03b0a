package dev.coldpath.admin;

import dev.coldpath.store.StoreDown;
import java.util.Optional;
import java.util.function.Supplier;

/// Repeats reading, deciding and writing while concurrent writers win; each lost round means that another one was
/// served.
final class Turns {
    private static final int MOST = 8;

    private Turns() {}

    /// What the first turn that nobody overtook came to.
    ///
    /// @param turn empty: somebody came first
    static <T> T take(String subject, Supplier<Optional<T>> turn) {
        for (int tries = 0; tries < MOST; tries++) {
            Optional<T> taken = turn.get();
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        throw new StoreDown(subject + ": others keep changing it");
    }
}
