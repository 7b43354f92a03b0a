package dev.coldpath.intelligence.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.coldpath.intelligence.content.Saturated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Figures as they go out: rounded half up, never `-0`, an integral one without a decimal point.
public final class Figures {
    private static final int SCORE_DECIMALS = 6;
    private static final int PCT_DECIMALS = 2;
    private static final BigDecimal MOST = BigDecimal.valueOf(Saturated.MOST);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Figures() {}

    /// A score or an average: 6 decimals.
    ///
    /// @throws IllegalArgumentException when it is not finite
    public static JsonNode score(double value) {
        return rounded(value, SCORE_DECIMALS);
    }

    /// A percentage: 2 decimals.
    ///
    /// @throws IllegalArgumentException when it is not finite
    public static JsonNode pct(double value) {
        return rounded(value, PCT_DECIMALS);
    }

    /// In UTC, with three digits of milliseconds: `2026-04-28T17:32:11.000Z`.
    public static String time(Instant at) {
        return TIME.format(at);
    }

    private static JsonNode rounded(double value, int decimals) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("figure: " + value + " is not finite");
        }
        BigDecimal figure = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .min(MOST)
                .max(MOST.negate())
                .stripTrailingZeros();
        return figure.scale() <= 0 ? LongNode.valueOf(figure.longValueExact()) : DecimalNode.valueOf(figure);
    }
}
