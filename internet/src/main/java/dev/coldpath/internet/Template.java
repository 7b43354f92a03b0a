package dev.coldpath.internet;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills the places of a file that depend on the day it is read, so that a company's news stay three days old:
/// `{{days_ago:3}}` and `{{days_ahead:3}}` are dates, `{{feed_day:3}}` is the same as feeds write it,
/// `{{seconds_at:3}}` and `{{millis_at:3}}` are that day since 1970, `{{digits_of_day:3}}` is it in digits alone, and
/// `{{years_ago:6}}` is a year.
record Template(InstantSource time) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+):([0-9]+)}}");

    String fill(String text) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place)));
    }

    private String value(MatchResult place) {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
        long many = Long.parseLong(place.group(2));
        return switch (place.group(1)) {
            case "days_ago" -> today.minusDays(many).toString();
            case "days_ahead" -> today.plusDays(many).toString();
            case "digits_of_day" -> DateTimeFormatter.BASIC_ISO_DATE.format(today.minusDays(many));
            case "feed_day" ->
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        today.minusDays(many).atTime(LocalTime.of(8, 30)).atOffset(ZoneOffset.UTC));
            case "seconds_at" -> String.valueOf(seconds(today.minusDays(many)));
            case "millis_at" -> seconds(today.minusDays(many)) + "000";
            case "years_ago" -> String.valueOf(today.minusYears(many).getYear());
            case String other -> throw new IllegalArgumentException("template: nothing fills " + other);
        };
    }

    private static long seconds(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }
}
