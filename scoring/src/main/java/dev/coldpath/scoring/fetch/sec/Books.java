package dev.coldpath.scoring.fetch.sec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.scoring.fetch.Excerpt;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a filer's annual reports say of its last years, by whichever rules and in whatever currency it keeps its books.
/// Figures are only ever compared within one currency.
record Books(JsonNode facts) {
    private static final String DOLLARS = "USD";
    private static final List<Rules> RULES = List.of(
            new Rules(
                    "us-gaap",
                    List.of("RevenueFromContractWithCustomerExcludingAssessedTax", "Revenues", "SalesRevenueNet"),
                    "OperatingIncomeLoss",
                    "AssetsCurrent",
                    "LiabilitiesCurrent"),
            new Rules(
                    "ifrs-full",
                    List.of("Revenue", "RevenueFromContractsWithCustomers"),
                    "ProfitLossFromOperatingActivities",
                    "CurrentAssets",
                    "CurrentLiabilities"));
    private static final String PEOPLE = "EntityNumberOfEmployees";

    static final Excerpt EXCERPT = Excerpt.of(Stream.concat(
                    Stream.of("cik", "facts/dei/" + PEOPLE + "/units"),
                    RULES.stream().flatMap(Rules::paths))
            .toArray(String[]::new));

    /// Accounting rules and what they call the figures, revenue by each name that it has or had.
    private record Rules(
            String taxonomy, List<String> revenue, String income, String currentAssets, String currentLiabilities) {
        Stream<String> paths() {
            return Stream.concat(revenue.stream(), Stream.of(income, currentAssets, currentLiabilities))
                    .map(tag -> "facts/" + taxonomy + "/" + tag + "/units");
        }
    }

    /// A year's business.
    ///
    /// @param dollars revenue in US dollars; empty where the books are kept in other money
    /// @param growth against the year before
    /// @param margin operating income as a share of revenue
    record Year(LocalDate end, OptionalDouble dollars, OptionalDouble growth, OptionalDouble margin) {}

    /// Something as it was at the end of a year.
    record AtEnd(LocalDate end, double value) {}

    private record Sold(Rules rules, String currency, Series series) {}

    /// Empty when this is not what the register says of that number.
    static Optional<Books> read(JsonNode companyFacts, String cik) {
        return Cik.same(companyFacts.path("cik"), cik)
                ? Optional.of(new Books(companyFacts.path("facts")))
                : Optional.empty();
    }

    /// The last year, by the name under which revenue was reported last: names change over the years. Of several the
    /// first in order.
    Optional<Year> lastYear() {
        return newest(
                        RULES.stream()
                                .flatMap(rules -> rules.revenue().stream().flatMap(tag -> sold(rules, tag)))
                                .filter(sold -> !sold.series().empty()),
                        sold -> sold.series().last())
                .map(this::year);
    }

    /// Current assets against current liabilities.
    Optional<AtEnd> currentRatio() {
        return newest(RULES.stream().flatMap(this::ratios), AtEnd::end);
    }

    Optional<AtEnd> employees() {
        return newest(
                units("dei", PEOPLE)
                        .map(unit -> Series.atYearEnds(unit.getValue()))
                        .filter(series -> !series.empty())
                        .map(series -> new AtEnd(
                                series.last(), series.at(series.last()).orElseThrow())),
                AtEnd::end);
    }

    private Year year(Sold sold) {
        LocalDate end = sold.series().last();
        double revenue = sold.series().at(end).orElseThrow();
        double before = sold.series().yearBefore(end).orElse(0);
        Series income = Series.ofYears(
                in(sold.currency(), sold.rules().taxonomy(), sold.rules().income()));
        OptionalDouble earned = income.at(end);
        return new Year(
                end,
                sold.currency().equals(DOLLARS) ? OptionalDouble.of(revenue) : OptionalDouble.empty(),
                before > 0 ? OptionalDouble.of(revenue / before - 1) : OptionalDouble.empty(),
                earned.isPresent() && revenue > 0
                        ? OptionalDouble.of(earned.getAsDouble() / revenue)
                        : OptionalDouble.empty());
    }

    private Stream<Sold> sold(Rules rules, String tag) {
        return units(rules.taxonomy(), tag)
                .map(unit -> new Sold(rules, unit.getKey(), Series.ofYears(unit.getValue())));
    }

    private Stream<AtEnd> ratios(Rules rules) {
        return units(rules.taxonomy(), rules.currentAssets()).flatMap(unit -> {
            Series assets = Series.atYearEnds(unit.getValue());
            Series liabilities = Series.atYearEnds(in(unit.getKey(), rules.taxonomy(), rules.currentLiabilities()));
            return assets.byEnd().descendingMap().entrySet().stream()
                    .filter(each -> liabilities.at(each.getKey()).orElse(0) > 0)
                    .limit(1)
                    .map(each -> new AtEnd(
                            each.getKey(),
                            each.getValue() / liabilities.at(each.getKey()).orElseThrow()));
        });
    }

    private JsonNode in(String currency, String taxonomy, String tag) {
        return facts.path(taxonomy).path(tag).path("units").path(currency);
    }

    /// Dollars first.
    private Stream<Map.Entry<String, JsonNode>> units(String taxonomy, String tag) {
        return facts.path(taxonomy).path(tag).path("units").properties().stream()
                .sorted(Comparator.comparing((Map.Entry<String, JsonNode> unit) ->
                                !unit.getKey().equals(DOLLARS))
                        .thenComparing(Map.Entry::getKey));
    }

    /// Of those with the last end the first.
    private static <T> Optional<T> newest(Stream<T> some, Function<T, LocalDate> end) {
        return some.reduce((best, next) -> end.apply(next).isAfter(end.apply(best)) ? next : best);
    }
}
