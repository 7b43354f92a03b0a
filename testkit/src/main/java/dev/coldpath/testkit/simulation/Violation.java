package dev.coldpath.testkit.simulation;

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

    static void unless(boolean kept, String promise, String seen) {
        if (!kept) {
            throw new Violation(promise, seen);
        }
    }
}
