package dev.coldpath.scoring.fetch.sec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.scoring.fetch.sec.Books.AtEnd;
import dev.coldpath.scoring.fetch.sec.Books.Year;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Proves E-22 but for banks.
class BooksTest {
    private static final String CONTRACTS = "RevenueFromContractWithCustomerExcludingAssessedTax";

    @Test
    void the_last_years_business_is_read_by_the_first_name_that_has_it() {
        Year year = year(gaap(
                usd(CONTRACTS, sold(2025, 120), sold(2024, 100)),
                usd("Revenues", sold(2025, 7_000), sold(2024, 1)),
                usd("OperatingIncomeLoss", sold(2025, 30), sold(2024, 1))));

        assertThat(year.end()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(year.dollars()).hasValue(120);
        assertThat(year.growth()).hasValueCloseTo(0.2, offset(1e-12));
        assertThat(year.margin()).hasValueCloseTo(0.25, offset(1e-12));
    }

    @Test
    void a_name_that_was_given_up_gives_way_to_the_one_in_use() {
        assertThat(year(gaap(usd(CONTRACTS, sold(2019, 500)), usd("SalesRevenueNet", sold(2025, 90), sold(2024, 100))))
                        .growth())
                .hasValueCloseTo(-0.1, offset(1e-12));
        assertThat(year(gaap(usd("SalesRevenueNet", sold(2017, 40)), usd("Revenues", sold(2016, 30))))
                        .dollars())
                .hasValue(40);
    }

    @Test
    void only_whole_years_of_annual_reports_count() {
        Year year = year(gaap(usd(
                CONTRACTS,
                sold(2025, 120),
                fact("2025-10-01/2025-12-31", 33, "10-K FY", "2026-03-01"),
                fact("2025-07-01/2026-06-30", 130, "10-Q FY", "2026-08-01"),
                fact("2025-04-01/2026-03-31", 125, "10-K Q1", "2026-08-01"),
                fact("2024-01-01/2026-12-31", 990, "10-K FY", "2026-08-01"),
                fact("2026-01-01/2026-12-31", 140, "8-K FY", "2027-03-01"))));

        assertThat(year.end()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(year.dollars()).hasValue(120);
        assertThat(year.growth()).isEmpty();
    }

    @Test
    void a_year_of_whole_weeks_is_a_year() {
        Year year = year(gaap(usd(
                CONTRACTS,
                fact("2024-01-28/2025-02-01", 212, "10-K FY", "2025-03-20"),
                fact("2023-01-29/2024-01-27", 200, "10-K FY", "2025-03-20"))));

        assertThat(year.growth()).hasValueCloseTo(0.06, offset(1e-12));
    }

    @Test
    void what_was_filed_last_about_a_year_counts() {
        for (List<String> order : List.of(
                List.of("2026-03-01 120", "2026-09-01 110", "2026-05-01 115"),
                List.of("2026-09-01 110", "2026-05-01 115", "2026-03-01 120"))) {
            String[] filings = order.stream()
                    .map(each -> each.split(" ", -1))
                    .map(each -> fact("2025-01-01/2025-12-31", Double.parseDouble(each[1]), "10-K/A FY", each[0]))
                    .toArray(String[]::new);

            assertThat(year(gaap(usd(CONTRACTS, filings))).dollars())
                    .as("%s", order)
                    .hasValue(110);
        }
    }

    @Test
    void a_filer_by_international_rules_is_read_in_its_own_money() {
        Year year = year("\"ifrs-full\":{" + unit("Revenue", "EUR", foreign(2025, 120), foreign(2024, 100)) + ","
                + unit("ProfitLossFromOperatingActivities", "EUR", foreign(2025, 12)) + "}");

        assertThat(year.dollars()).isEmpty();
        assertThat(year.growth()).hasValueCloseTo(0.2, offset(1e-12));
        assertThat(year.margin()).hasValueCloseTo(0.1, offset(1e-12));
    }

    @Test
    void money_of_different_countries_is_never_compared() {
        Year year = year("\"ifrs-full\":{" + unit("Revenue", "CNY", foreign(2025, 700), foreign(2024, 600)) + ","
                + unit("ProfitLossFromOperatingActivities", "USD", foreign(2025, 12)) + "}");

        assertThat(year.margin()).isEmpty();
        Year both = year("\"ifrs-full\":{\"Revenue\":{\"units\":{\"CNY\":[" + foreign(2025, 700) + "],\"USD\":["
                + foreign(2025, 100) + "]}}}");
        assertThat(both.dollars()).hasValue(100);
    }

    @Test
    void nothing_is_divided_by_nothing() {
        Year year =
                year(gaap(usd(CONTRACTS, sold(2025, 0), sold(2024, 0)), usd("OperatingIncomeLoss", sold(2025, -4))));

        assertThat(year.dollars()).hasValue(0);
        assertThat(year.growth()).isEmpty();
        assertThat(year.margin()).isEmpty();
        assertThat(books(gaap(usd("AssetsCurrent", held(2025, 4)), usd("LiabilitiesCurrent", held(2025, 0))))
                        .currentRatio())
                .isEmpty();
    }

    @Test
    void a_ratio_is_of_the_last_end_that_both_sides_know() {
        assertThat(books(gaap(
                                usd("AssetsCurrent", held(2025, 9), held(2024, 6), held(2023, 1)),
                                usd("LiabilitiesCurrent", held(2024, 4), held(2023, 1))))
                        .currentRatio())
                .contains(new AtEnd(LocalDate.of(2024, 12, 31), 1.5));
        assertThat(books("\"ifrs-full\":{" + unit("CurrentAssets", "CZK", foreign(2025, 30)) + ","
                                + unit("CurrentLiabilities", "CZK", foreign(2025, 20)) + "}")
                        .currentRatio())
                .contains(new AtEnd(LocalDate.of(2025, 12, 31), 1.5));
    }

    @Test
    void people_are_counted_in_whatever_unit() {
        assertThat(books("\"dei\":{" + unit("EntityNumberOfEmployees", "employee", held(2024, 80), held(2025, 90))
                                + "}")
                        .employees())
                .contains(new AtEnd(LocalDate.of(2025, 12, 31), 90));
    }

    @Test
    void what_is_no_fact_is_passed_over() {
        Books odd = books(gaap(usd(
                CONTRACTS,
                "7",
                "{}",
                "null",
                "[]",
                sold(2025, 9).replace("9.0", "\"9\""),
                fact("2025-01-01/2025-13-31", 9, "10-K FY", "2026-03-01"),
                fact("soon/2025-12-31", 9, "10-K FY", "2026-03-01"),
                fact("2025-01-01/2025-12-31", 9, "10-K FY", "later"))));

        assertThat(odd.lastYear()).isEmpty();
        assertThat(odd.currentRatio()).isEmpty();
        assertThat(odd.employees()).isEmpty();
        assertThat(books("").lastYear()).isEmpty();
    }

    @Test
    void an_answer_about_another_filer_is_none() {
        assertThat(read("{\"cik\":320193,\"facts\":{}}")).isEmpty();
        assertThat(read("{\"facts\":{}}")).isEmpty();
        assertThat(read("{\"cik\":\"0000007077\",\"facts\":{}}")).isPresent();
        assertThat(read("{\"cik\":7077}")).isPresent();
    }

    @Test
    void facts_in_any_order_say_the_same() {
        String[] facts = {
            sold(2025, 120),
            sold(2024, 100),
            sold(2023, 80),
            fact("2025-01-01/2025-12-31", 110, "10-K FY", "2027-03-01"),
            fact("2025-10-01/2025-12-31", 33, "10-K FY", "2026-03-01")
        };
        Year expected = year(gaap(usd(CONTRACTS, facts)));
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            for (int i = facts.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                String swapped = facts[i];
                facts[i] = facts[j];
                facts[j] = swapped;
            }

            assertThat(year(gaap(usd(CONTRACTS, facts)))).as("seed %d", seed).isEqualTo(expected);
        }
        assertThat(expected.dollars()).hasValue(110);
    }

    private static Year year(String facts) {
        return books(facts).lastYear().orElseThrow();
    }

    private static Books books(String facts) {
        return read("{\"cik\":7077,\"entityName\":\"Loom\",\"facts\":{" + facts + "}}")
                .orElseThrow();
    }

    private static Optional<Books> read(String text) {
        return Books.EXCERPT
                .read(text.getBytes(StandardCharsets.UTF_8))
                .flatMap(node -> Books.read(node, "0000007077"));
    }

    private static String gaap(String... concepts) {
        return "\"us-gaap\":{" + String.join(",", concepts) + "}";
    }

    private static String usd(String tag, String... facts) {
        return unit(tag, "USD", facts);
    }

    private static String unit(String tag, String unit, String... facts) {
        return "\"%s\":{\"label\":\"x\",\"units\":{\"%s\":[%s]}}".formatted(tag, unit, String.join(",", facts));
    }

    private static String sold(int year, double value) {
        return fact(year + "-01-01/" + year + "-12-31", value, "10-K FY", (year + 1) + "-03-01");
    }

    private static String foreign(int year, double value) {
        return fact(year + "-01-01/" + year + "-12-31", value, "20-F FY", (year + 1) + "-04-01");
    }

    private static String held(int year, double value) {
        return "{\"end\":\"%d-12-31\",\"val\":%s,\"fy\":%d,\"fp\":\"FY\",\"form\":\"10-K\",\"filed\":\"%d-03-01\"}"
                .formatted(year, value, year, year + 1);
    }

    /// @param years from day to day
    /// @param report the form and the fiscal period
    private static String fact(String years, double value, String report, String filed) {
        String[] days = years.split("/", -1);
        String[] of = report.split(" ", -1);
        return ("{\"start\":\"%s\",\"end\":\"%s\",\"val\":%s,\"accn\":\"0\",\"fy\":2025,\"fp\":\"%s\",\"form\":\"%s\","
                        + "\"filed\":\"%s\",\"frame\":\"CY\"}")
                .formatted(days[0], days[1], value, of[1], of[0], filed);
    }
}
