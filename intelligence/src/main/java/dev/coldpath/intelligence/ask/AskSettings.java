package dev.coldpath.intelligence.ask;

/// A deployment's settings for questions.
///
/// @param limitCap no job gives more rows than this
/// @param expandQuery whether a query is varied when its sender does not say
public record AskSettings(int limitCap, boolean expandQuery) {
    private static final int SMALLEST_CAP = 100;
    private static final int LARGEST_CAP = 10_000;

    /// What holds where nobody decided anything.
    public static final AskSettings DEFAULT = new AskSettings(1000, false);

    public AskSettings {
        if (limitCap < SMALLEST_CAP || limitCap > LARGEST_CAP) {
            throw new IllegalArgumentException("limit cap: " + limitCap + " is not within 100 and 10000");
        }
    }
}
