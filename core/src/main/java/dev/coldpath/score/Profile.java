package dev.coldpath.score;

/// What kind of business a record is about; records of one profile are compared with each other.
public enum Profile {
    GROWTH("growth"),
    ESTABLISHED("established"),
    UNCLASSIFIED("unclassified");

    private final String wire;

    Profile(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }
}
