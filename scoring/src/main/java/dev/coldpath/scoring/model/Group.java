package dev.coldpath.scoring.model;

/// What the confidence report calls a fetcher: signals that tend to fail together, in the report's order.
public enum Group implements Word {
    FIRMOGRAPHIC("firmographic", true),
    PEOPLE("people", true),
    WEB("web", false),
    NEWS("news", false);

    private final String wire;
    private final boolean critical;

    Group(String wire, boolean critical) {
        this.wire = wire;
        this.critical = critical;
    }

    @Override
    public String wire() {
        return wire;
    }

    /// True: without it a score only shows a direction.
    boolean critical() {
        return critical;
    }
}
