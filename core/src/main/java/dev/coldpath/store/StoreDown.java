package dev.coldpath.store;

/// Thrown when a store could not be asked or its answer was lost: nothing is known. Repeating the call is always
/// safe.
public final class StoreDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreDown(String subject, Throwable cause) {
        super(subject, cause);
    }

    public StoreDown(String subject) {
        super(subject);
    }
}
