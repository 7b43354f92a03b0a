package dev.coldpath.scoring.model;

/// The scale on which a curve is straight. Values outside what a quantity can be are taken as its nearest bound.
public enum Transform implements Word {
    LINEAR("lin") {
        @Override
        double apply(double x) {
            return x;
        }
    },
    /// log10(1 + x): counts and amounts.
    LOGARITHMIC("log") {
        @Override
        double apply(double x) {
            return StrictMath.log10(1 + StrictMath.max(0, x));
        }
    },
    /// −log10 x: ranks, where less is more.
    RANK("rank") {
        @Override
        double apply(double x) {
            return -StrictMath.log10(StrictMath.max(1, x));
        }
    };

    private final String wire;

    Transform(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    abstract double apply(double x);
}
