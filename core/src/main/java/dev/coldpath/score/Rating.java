package dev.coldpath.score;

/// The seven ratings, best first. A function of the rounded composite alone; lower edges are inclusive.
public enum Rating {
    KI_1_PLUS("KI-1+", 750),
    KI_1("KI-1", 650),
    KI_2_PLUS("KI-2+", 550),
    KI_2("KI-2", 500),
    KI_3("KI-3", 400),
    KI_4("KI-4", 250),
    KI_5("KI-5", Integer.MIN_VALUE);

    private final String wire;
    private final int lowest;

    Rating(String wire, int lowest) {
        this.wire = wire;
        this.lowest = lowest;
    }

    public String wire() {
        return wire;
    }

    public static Rating of(Tenths composite) {
        for (Rating rating : values()) {
            if (composite.value() >= rating.lowest) {
                return rating;
            }
        }
        throw new IllegalStateException("rating: none for " + composite);
    }

    public static Rating ofWire(String wire) {
        for (Rating rating : values()) {
            if (rating.wire.equals(wire)) {
                return rating;
            }
        }
        throw new IllegalArgumentException("rating: unknown word " + wire);
    }
}
