package dev.coldpath.webhook;

import java.util.Optional;
import java.util.stream.Stream;

/// How an endpoint's messages are signed, as Standard Webhooks names it.
public enum Scheme {
    /// HMAC-SHA-256: who verifies could also sign.
    V1("v1"),
    /// Ed25519: who verifies holds a public key.
    V1A("v1a");

    private final String wire;

    Scheme(String wire) {
        this.wire = wire;
    }

    /// The word in storage, on the wire and in front of a signature.
    public String wire() {
        return wire;
    }

    public static Optional<Scheme> of(String word) {
        return Stream.of(values()).filter(scheme -> scheme.wire.equals(word)).findFirst();
    }
}
