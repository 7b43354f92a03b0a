package dev.coldpath.scoring.model;

/// How soon a company can change a signal.
public enum Actionability implements Word {
    ACTIONABLE("actionable"),
    SLOW_ACTIONABLE("slow_actionable"),
    IMMUTABLE("immutable");

    private final String wire;

    Actionability(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
