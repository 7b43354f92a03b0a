package dev.coldpath.job;

/// A product. Its jobs are counted and listed together.
public enum Product {
    SCORE("score"),
    INTELLIGENCE("intelligence");

    private final String wire;

    Product(String wire) {
        this.wire = wire;
    }

    /// The word used in storage and on the wire.
    public String wire() {
        return wire;
    }
}
