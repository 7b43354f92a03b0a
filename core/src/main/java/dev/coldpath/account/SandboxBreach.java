package dev.coldpath.account;

/// A test key was led to where live data are. It must never happen: whoever finds it stops the request.
public final class SandboxBreach extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SandboxBreach(Scope scope, String where) {
        super("sandbox of " + scope.account() + ": led to " + where);
    }
}
