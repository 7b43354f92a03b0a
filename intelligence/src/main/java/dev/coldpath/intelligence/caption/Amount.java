package dev.coldpath.intelligence.caption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as sentences show them.
public final class Amount {
    private Amount() {}

    /// `1,234`.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// How far off, without a sign: `12%`.
    public static String percent(double pct) {
        return whole(BigDecimal.valueOf(Math.abs(pct)));
    }

    /// A part of 1 as `12%`.
    public static String share(double share) {
        return whole(BigDecimal.valueOf(share).movePointRight(2));
    }

    /// On which side of the average a percentage lies.
    public static String side(double pct) {
        return pct < 0 ? "below" : "above";
    }

    private static String whole(BigDecimal percent) {
        return percent.setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
