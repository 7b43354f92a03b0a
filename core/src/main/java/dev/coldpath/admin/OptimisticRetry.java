package dev.coldpath.admin;

import dev.coldpath.store.StoreDown;
import java.util.Optional;
import java.util.function.Supplier;

/// Repeats reading, deciding and writing while concurrent writers win; each lost round means that another one was
/// served.
final class OptimisticRetry {
    private static final int MOST = 8;

    private OptimisticRetry() {}

    /// The outcome of the first attempt that nobody overtook.
    ///
    /// @param attempt empty: somebody came first
    static <T> T until(String subject, Supplier<Optional<T>> attempt) {
        for (int tries = 0; tries < MOST; tries++) {
            Optional<T> taken = attempt.get();
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        throw new StoreDown(subject + ": others keep changing it");
    }
}
