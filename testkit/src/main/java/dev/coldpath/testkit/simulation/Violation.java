package dev.coldpath.testkit.simulation;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A history that broke a promise.
final class Violation extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String promise;

    /// Names the promise, such as `I-12`, and what was seen instead.
    Violation(String promise, String seen) {
        super(promise + ": " + seen);
        this.promise = promise;
    }

    String promise() {
        return promise;
    }

    /// What was seen is put together only when it is needed.
    static void unless(boolean kept, String promise, Object... seen) {
        if (!kept) {
            throw new Violation(promise, Stream.of(seen).map(String::valueOf).collect(Collectors.joining()));
        }
    }
}
