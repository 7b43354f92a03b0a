package dev.coldpath.scoring.fetch.sec;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/// One figure by the ends of business years, as annual reports give it. Where several do, the one filed last counts:
/// it may have been corrected.
record Series(NavigableMap<LocalDate, Double> byEnd) {
    private static final Set<String> ANNUAL = Set.of("10-K", "10-K/A", "20-F", "20-F/A");
    private static final String WHOLE_YEAR = "FY";
    /// Annual reports give quarters too, and call them part of the year. Years of whole weeks are a week off.
    private static final long SHORTEST_YEAR = 350;

    private static final long LONGEST_YEAR = 380;

    Series {
        byEnd = Collections.unmodifiableNavigableMap(new TreeMap<>(byEnd));
    }

    private record Filed(LocalDate at, double value) {}

    boolean empty() {
        return byEnd.isEmpty();
    }

    /// What was earned or spent within years.
    static Series ofYears(JsonNode facts) {
        return of(facts, true);
    }

    /// What there was at the ends of years.
    static Series atYearEnds(JsonNode facts) {
        return of(facts, false);
    }

    private static Series of(JsonNode facts, boolean withinYears) {
        Map<LocalDate, Filed> newest = new HashMap<>();
        for (JsonNode fact : facts) {
            Optional<LocalDate> end = day(fact.path("end"));
            Optional<LocalDate> filed = day(fact.path("filed"));
            if (annual(fact) && end.isPresent() && filed.isPresent() && (!withinYears || year(fact, end.get()))) {
                Filed said = new Filed(filed.get(), fact.path("val").doubleValue());
                newest.merge(end.get(), said, (one, other) -> other.at().isBefore(one.at()) ? one : other);
            }
        }
        NavigableMap<LocalDate, Double> byEnd = new TreeMap<>();
        newest.forEach((end, said) -> byEnd.put(end, said.value()));
        return new Series(byEnd);
    }

    private static boolean annual(JsonNode fact) {
        return ANNUAL.contains(fact.path("form").asText(""))
                && fact.path("fp").asText("").equals(WHOLE_YEAR)
                && fact.path("val").isNumber()
                && Double.isFinite(fact.path("val").doubleValue());
    }

    private static boolean year(JsonNode fact, LocalDate end) {
        return day(fact.path("start"))
                .map(start -> ChronoUnit.DAYS.between(start, end))
                .filter(days -> days >= SHORTEST_YEAR && days <= LONGEST_YEAR)
                .isPresent();
    }

    private static Optional<LocalDate> day(JsonNode text) {
        try {
            return text.isTextual() ? Optional.of(LocalDate.parse(text.textValue())) : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The end of the last year; only of a series that is not empty.
    LocalDate last() {
        return byEnd.lastKey();
    }

    OptionalDouble at(LocalDate end) {
        Double value = byEnd.get(end);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// What it was a year before that end.
    OptionalDouble yearBefore(LocalDate end) {
        Map.Entry<LocalDate, Double> before = byEnd.floorEntry(end.minusDays(SHORTEST_YEAR));
        return before == null || before.getKey().isBefore(end.minusDays(LONGEST_YEAR))
                ? OptionalDouble.empty()
                : OptionalDouble.of(before.getValue());
    }
}
