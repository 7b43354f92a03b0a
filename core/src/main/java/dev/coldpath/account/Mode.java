package dev.coldpath.account;

/// Whether a key opens real data or the sandbox.
public enum Mode {
    LIVE("live"),
    TEST("test");

    private final String wire;

    Mode(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Mode ofWire(String wire) {
        for (Mode mode : values()) {
            if (mode.wire.equals(wire)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("mode: unknown word " + wire);
    }
}
