package dev.coldpath.job;

/// What a kind of job belongs to: what it is counted with and listed with.
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
