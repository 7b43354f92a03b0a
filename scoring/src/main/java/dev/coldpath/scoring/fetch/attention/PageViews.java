package dev.coldpath.scoring.fetch.attention;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// How often an article was read on each day. A day without readers is not among them.
record PageViews(Map<LocalDate, Long> byDay) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    /// `20261122` and the hour.
    private static final int DAY_LENGTH = 8;
    private static final int MONTH = 30;
    private static final int QUARTER = 90;
    /// Of fewer readers a change says nothing.
    private static final long ENOUGH = 300;

    PageViews {
        byDay = Map.copyOf(byDay);
    }

    /// Empty when this is no list of days.
    static Optional<PageViews> read(JsonNode answer) {
        JsonNode items = answer.path("items");
        if (!items.isArray()) {
            return Optional.empty();
        }
        Map<LocalDate, Long> byDay = new HashMap<>();
        for (JsonNode item : items) {
            Optional<LocalDate> day = day(item.path("timestamp").asText(""));
            JsonNode views = item.path("views");
            if (day.isEmpty() || !views.canConvertToLong() || views.longValue() < 0) {
                return Optional.empty();
            }
            byDay.put(day.get(), views.longValue());
        }
        return Optional.of(new PageViews(byDay));
    }

    /// The first day that is looked at when this is the last.
    static LocalDate first(LocalDate last) {
        return last.minusYears(1).minusDays(QUARTER - 1);
    }

    static String text(LocalDate day) {
        return DAY.format(day);
    }

    /// In the thirty days up to the last.
    long inMonth(LocalDate last) {
        return sum(last, MONTH);
    }

    /// The ninety days up to the last against the same days of the year before, minus 1; empty when too few read it
    /// then.
    OptionalDouble trend(LocalDate last) {
        long before = sum(last.minusYears(1), QUARTER);
        return before >= ENOUGH ? OptionalDouble.of((double) sum(last, QUARTER) / before - 1) : OptionalDouble.empty();
    }

    private long sum(LocalDate last, int days) {
        long sum = 0;
        for (int ago = 0; ago < days; ago++) {
            sum += byDay.getOrDefault(last.minusDays(ago), 0L);
        }
        return sum;
    }

    private static Optional<LocalDate> day(String timestamp) {
        try {
            return timestamp.length() < DAY_LENGTH
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(timestamp.substring(0, DAY_LENGTH), DAY));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
