package dev.coldpath.scoring.fetch.sec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.Dates;
import dev.coldpath.scoring.fetch.Excerpt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Who files under a number.
///
/// @param name what the register calls it; empty where it does not say
/// @param industry its Standard Industrial Classification
/// @param listed its shares are traded at an exchange
/// @param reports it filed an annual report lately
record Filer(String name, OptionalInt industry, boolean listed, boolean reports) {
    static final Excerpt EXCERPT =
            Excerpt.of("cik", "name", "sic", "exchanges", "filings/recent/form", "filings/recent/filingDate");

    private static final Set<String> ANNUAL = Set.of("10-K", "10-KT", "20-F", "40-F");
    private static final Duration LATELY = Duration.ofDays(2 * 365);
    /// Traded there is what no exchange lists.
    private static final String OVER_THE_COUNTER = "OTC";

    /// Empty when this is not what the register says of that number.
    static Optional<Filer> read(JsonNode submissions, String cik, Instant now) {
        JsonNode filings = submissions.path("filings").path("recent");
        if (!Cik.same(submissions.path("cik"), cik) || !filings.path("form").isArray()) {
            return Optional.empty();
        }
        return Optional.of(new Filer(
                submissions.path("name").asText(""),
                industry(submissions.path("sic").asText("")),
                listed(submissions),
                reports(filings, now)));
    }

    /// What it is called, where that is surely no person's name: people file as well, but are neither listed nor report
    /// every year.
    Optional<String> organization() {
        return Optional.of(name).filter(_ -> listed || reports);
    }

    private static OptionalInt industry(String code) {
        return code.matches("[0-9]{3,4}") ? OptionalInt.of(Integer.parseInt(code)) : OptionalInt.empty();
    }

    private static boolean listed(JsonNode submissions) {
        return submissions
                .path("exchanges")
                .valueStream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .anyMatch(exchange -> !exchange.isBlank() && !exchange.equals(OVER_THE_COUNTER));
    }

    private static boolean reports(JsonNode filings, Instant now) {
        JsonNode forms = filings.path("form");
        JsonNode dates = filings.path("filingDate");
        for (int i = 0; i < forms.size(); i++) {
            boolean annual = ANNUAL.contains(forms.path(i).asText(""));
            if (annual && lately(dates.path(i).asText(""), now)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lately(String day, Instant now) {
        return Dates.instant(day).filter(at -> at.isAfter(now.minus(LATELY))).isPresent();
    }
}
