package dev.coldpath.scoring.model;

/// The four parts of a score.
public enum Bucket implements Word {
    TEAM_STRUCTURE("team_structure"),
    MARKET_POSITION("market_position"),
    MOMENTUM_TAILWINDS("momentum_tailwinds"),
    FINANCIAL_HEALTH("financial_health");

    private final String wire;

    Bucket(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
