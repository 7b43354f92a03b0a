package dev.coldpath.account;

/// Thrown when a test key has reached live data. That must never happen, so the request is stopped.
public final class SandboxBreach extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SandboxBreach(Scope scope, String where) {
        super("sandbox of " + scope.account() + ": led to " + where);
    }
}
