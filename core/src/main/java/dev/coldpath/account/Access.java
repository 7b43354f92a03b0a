package dev.coldpath.account;

import java.util.Arrays;
import java.util.Optional;

/// What a key may be used for. A key that was made without a choice may be used for everything.
public enum Access {
    SUBMIT("submit"),
    READ("read"),
    WEBHOOKS("webhooks");

    private final String wire;

    Access(String wire) {
        this.wire = wire;
    }

    /// The word used in storage and on the wire.
    public String wire() {
        return wire;
    }

    public static Optional<Access> of(String word) {
        return Arrays.stream(values())
                .filter(access -> access.wire.equals(word))
                .findFirst();
    }
}
