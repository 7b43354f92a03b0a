package dev.coldpath.local.asl;

/// Carries a state's error from where it is found to where the state decides what comes of it.
final class StateFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;

    StateFailed(String name, String cause) {
        super(cause);
        this.name = name;
    }

    StateError error() {
        return StateError.of(name, String.valueOf(getMessage()));
    }
}
