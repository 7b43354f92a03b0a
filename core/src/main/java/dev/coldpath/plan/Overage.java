package dev.coldpath.plan;

/// What happens to cached calls beyond those that a plan includes.
public enum Overage {
    /// They are answered and counted like the others.
    ALLOW("allow"),
    /// They are refused until the month ends.
    BLOCK("block");

    private final String wire;

    Overage(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }
}
