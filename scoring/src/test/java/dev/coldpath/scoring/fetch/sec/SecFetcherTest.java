package dev.coldpath.scoring.fetch.sec;

import static dev.coldpath.scoring.fetch.ScriptedWeb.answer;
import static dev.coldpath.scoring.fetch.Seen.has;
import static dev.coldpath.scoring.fetch.Seen.number;
import static dev.coldpath.scoring.fetch.Seen.texts;
import static dev.coldpath.scoring.fetch.World.fact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.fetch.TestTime;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Proves the SEC's part of E-13 to E-15, and what E-22 says of banks.
class SecFetcherTest {
    private static final String FILER = "https://data.sec.gov/submissions/CIK0000007077.json";
    private static final String FACTS = "https://data.sec.gov/api/xbrl/companyfacts/CIK0000007077.json";
    private static final String LOOMS = """
            {"cik":"0000007077","sic":"3550","exchanges":["NYSE"],
             "filings":{"recent":{"form":["4","10-K","8-K"],"filingDate":["2026-11-01","2026-03-01","2026-02-01"]}}}""";
    private static final String BOOKS = """
            {"cik":7077,"facts":{
              "dei":{"EntityNumberOfEmployees":{"units":{"pure":[
                {"end":"2025-12-31","val":310,"fp":"FY","form":"10-K","filed":"2026-03-01"}]}}},
              "us-gaap":{
              "Revenues":{"units":{"USD":[
                {"start":"2025-01-01","end":"2025-12-31","val":5000000,"fp":"FY","form":"10-K","filed":"2026-03-01"},
                {"start":"2024-01-01","end":"2024-12-31","val":4000000,"fp":"FY","form":"10-K","filed":"2026-03-01"}]}},
              "OperatingIncomeLoss":{"units":{"USD":[
                {"start":"2025-01-01","end":"2025-12-31","val":1000000,"fp":"FY","form":"10-K","filed":"2026-03-01"}]}},
              "AssetsCurrent":{"units":{"USD":[
                {"end":"2025-12-31","val":3,"fp":"FY","form":"10-K","filed":"2026-03-01"}]}},
              "LiabilitiesCurrent":{"units":{"USD":[
                {"end":"2025-12-31","val":2,"fp":"FY","form":"10-K","filed":"2026-03-01"}]}}}}}""";
    private static final Snapshot ITEM =
            World.snapshot(FetcherId.WIKIDATA, Status.OK, TestTime.NOON, fact(Keys.WIKIDATA_CIK, "0000007077"));

    private final World world = new World();
    private final SecFetcher fetcher = new SecFetcher(world.means());

    @Test
    void who_files_and_what_the_last_year_came_to_is_read() {
        world.web.text(FILER, LOOMS).text(FACTS, BOOKS);

        Snapshot seen = world.fetch(fetcher, ITEM);

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(texts(seen, Keys.SEC_CIK)).containsExactly("0000007077");
        assertThat(texts(seen, Keys.SEC_SECTOR)).containsExactly("industrial");
        assertThat(number(seen, Keys.SEC_LISTED)).isEqualTo(1);
        assertThat(number(seen, Keys.SEC_ANNUAL_REPORTS)).isEqualTo(1);
        assertThat(number(seen, Keys.SEC_BANK)).isZero();
        assertThat(number(seen, Keys.SEC_REVENUE)).isEqualTo(5_000_000);
        assertThat(number(seen, Keys.SEC_REVENUE_GROWTH)).isEqualTo(0.25);
        assertThat(number(seen, Keys.SEC_OPERATING_MARGIN)).isEqualTo(0.2);
        assertThat(number(seen, Keys.SEC_CURRENT_RATIO)).isEqualTo(1.5);
        assertThat(number(seen, Keys.SEC_EMPLOYEES)).isEqualTo(310);
        assertThat(seen.observation(Keys.SEC_REVENUE).orElseThrow().asOf())
                .isEqualTo(Instant.parse("2025-12-31T00:00:00Z"));
        assertThat(seen.warnings()).isEmpty();
        assertThat(world.web.asked()).containsExactly(FILER, FACTS);
    }

    @Test
    void a_bank_is_told_by_its_industry() {
        for (var each : Map.of("6021", 1.0, "6199", 1.0, "6000", 1.0, "5990", 0.0, "6200", 0.0, "7372", 0.0)
                .entrySet()) {
            assertThat(number(filer("\"sic\":\"" + each.getKey() + "\""), Keys.SEC_BANK))
                    .as(each.getKey())
                    .isEqualTo(each.getValue());
        }
        for (String none : List.of("\"sic\":\"\"", "\"sic\":null", "\"sic\":\"x\"", "\"no\":1")) {
            assertThat(has(filer(none), Keys.SEC_BANK)).as(none).isFalse();
        }
    }

    @Test
    void an_industry_is_one_of_our_sectors() {
        for (var each : Map.of(
                        "7372",
                        "saas",
                        "2836",
                        "biotech",
                        "6331",
                        "insurance",
                        "6022",
                        "fintech",
                        "4911",
                        "energy",
                        "3711",
                        "mobility",
                        "5961",
                        "ecommerce",
                        "5411",
                        "consumer",
                        "8742",
                        "services")
                .entrySet()) {
            assertThat(texts(filer("\"sic\":\"" + each.getKey() + "\""), Keys.SEC_SECTOR))
                    .as(each.getKey())
                    .containsExactly(each.getValue());
        }
    }

    @Test
    void over_the_counter_is_no_exchange_and_an_old_report_is_none() {
        Snapshot small =
                filer("\"exchanges\":[\"OTC\",null,\" \"],\"filings\":{\"recent\":{\"form\":[\"10-K\",\"10-Q\"],"
                        + "\"filingDate\":[\"2019-03-01\",\"2026-05-01\"]}}");

        assertThat(number(small, Keys.SEC_LISTED)).isZero();
        assertThat(number(small, Keys.SEC_ANNUAL_REPORTS)).isZero();
    }

    /// A half of E-21.
    @Test
    void nobody_is_asked_about_a_company_whose_number_is_not_certain() {
        Snapshot ambiguous = World.snapshot(
                FetcherId.WIKIDATA,
                Status.OK,
                TestTime.NOON,
                fact(Keys.WIKIDATA_ITEM, "Q1").identifiedBy(0.6),
                fact(Keys.WIKIDATA_CIK, "0000007077").identifiedBy(0.6));
        Snapshot named = World.snapshot(
                FetcherId.WIKIDATA,
                Status.OK,
                TestTime.NOON,
                fact(Keys.WIKIDATA_NAME, "Brightloom"),
                fact(Keys.WIKIDATA_CIK, "0000007077").identifiedBy(0.9));

        for (Snapshot known : List.of(ambiguous, named)) {
            Snapshot seen = world.fetch(fetcher, known);

            assertThat(seen.status()).isEqualTo(Status.ABSENT);
            assertThat(seen.observations()).isEmpty();
            assertThat(seen.warnings()).containsExactly("firmographic_no_registry_match");
        }
        assertThat(world.web.asked()).isEmpty();
    }

    @Test
    void whether_there_is_a_number_is_not_known_when_nobody_could_say() {
        for (var each : Map.of(
                        Status.TIMEOUT, Status.TIMEOUT,
                        Status.RATE_LIMITED, Status.RATE_LIMITED,
                        Status.ERROR, Status.ERROR,
                        Status.PARTIAL, Status.ERROR,
                        Status.ABSENT, Status.ABSENT)
                .entrySet()) {
            Snapshot wikidata = World.snapshot(FetcherId.WIKIDATA, each.getKey(), TestTime.NOON);
            assertThat(world.fetch(fetcher, wikidata).status()).as("%s", each).isEqualTo(each.getValue());
        }
        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.ERROR);
    }

    @Test
    void another_register_knows_a_company_too() {
        Snapshot lei = World.snapshot(
                FetcherId.WIKIDATA, Status.OK, TestTime.NOON, fact(Keys.WIKIDATA_LEI, "5299000000000000LOOM"));

        assertThat(world.fetch(fetcher, lei).warnings()).isEmpty();
    }

    @Test
    void a_filer_without_figures_is_still_a_filer_and_a_number_without_a_filer_is_nobody() {
        world.web.text(FILER, LOOMS);
        World nobody = new World();

        assertThat(world.fetch(fetcher, ITEM).status()).isEqualTo(Status.OK);
        assertThat(nobody.fetch(new SecFetcher(nobody.means()), ITEM).status()).isEqualTo(Status.ABSENT);
    }

    @Test
    void answers_become_statuses() {
        for (var each : List.of(
                Map.entry(answer(429, "", "retry-after", "1"), Status.RATE_LIMITED),
                Map.entry(answer(500, ""), Status.ERROR),
                Map.entry(answer(200, ""), Status.ERROR),
                Map.entry(answer(200, "<html>", "content-type", "text/html"), Status.ERROR),
                Map.entry(answer(200, "[]"), Status.ERROR),
                Map.entry(answer(200, "{\"cik\":7077}"), Status.ERROR),
                Map.entry(answer(200, LOOMS.replace("7077", "7078")), Status.ERROR),
                Map.entry(answer(200, new byte[11_000_000]), Status.ERROR),
                Map.entry((Reply) new Reply.Forbidden("private"), Status.ERROR))) {
            World first = new World();
            first.web.on(FILER, each.getKey()).text(FACTS, BOOKS);
            assertThat(first.fetch(new SecFetcher(first.means()), ITEM).status())
                    .as("%s", each)
                    .isEqualTo(each.getValue());
            assertThat(first.web.asked()).doesNotContain(FACTS);
        }
        for (Reply odd : List.of(
                answer(429, ""),
                answer(500, ""),
                answer(200, "{}"),
                answer(200, "<html>"),
                answer(200, BOOKS.replace("7077", "7078")),
                answer(200, new byte[11_000_000]))) {
            World second = new World();
            second.web.text(FILER, LOOMS).on(FACTS, odd);
            Snapshot seen = second.fetch(new SecFetcher(second.means()), ITEM);
            assertThat(seen.status()).as("%s", odd).isEqualTo(Status.PARTIAL);
            assertThat(number(seen, Keys.SEC_LISTED)).isEqualTo(1);
        }
    }

    @Test
    void the_figures_of_a_giant_are_read_within_the_cap() {
        String tag = "\"Tag\":{\"units\":{\"USD\":["
                + "{\"end\":\"2025-12-31\",\"val\":1,\"fp\":\"FY\",\"form\":\"10-K\",\"filed\":\"2026-03-01\"},"
                        .repeat(110_000)
                + "{}]}},";
        String giant = BOOKS.replace("\"Revenues\"", tag + "\"Revenues\"");
        world.web.text(FILER, LOOMS).text(FACTS, giant);

        Snapshot seen = world.fetch(fetcher, ITEM);

        assertThat(giant.length()).isBetween(8_000_000, 10_000_000);
        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(number(seen, Keys.SEC_REVENUE_GROWTH)).isEqualTo(0.25);
    }

    /// Proves E-15: a refusal stops everything for ten minutes.
    @Test
    void who_is_forbidden_to_come_stays_away_for_ten_minutes() {
        world.web.on(FILER, answer(403, ""), answer(200, LOOMS)).text(FACTS, BOOKS);

        assertThat(world.fetch(fetcher, ITEM).status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(world.web.asked()).as("without a second try").hasSize(1);
        world.time.pass(Duration.ofMinutes(9));
        assertThat(world.fetch(fetcher, ITEM).status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(world.web.asked()).as("within ten minutes").hasSize(1);
        world.time.pass(Duration.ofMinutes(1));
        assertThat(world.fetch(fetcher, ITEM).status()).isEqualTo(Status.OK);
    }

    @Test
    void a_refusal_on_the_way_stops_the_next_run_too() {
        world.web.text(FILER, LOOMS).status(FACTS, 403);

        assertThat(world.fetch(fetcher, ITEM).status()).isEqualTo(Status.PARTIAL);
        assertThat(world.fetch(fetcher, ITEM).status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(world.web.asked()).containsExactly(FILER, FACTS);
    }

    @Test
    void a_failure_that_may_pass_is_tried_twice_more() {
        world.web
                .on(FILER, answer(500, ""), answer(502, ""), answer(200, LOOMS))
                .text(FACTS, BOOKS);

        assertThat(world.fetch(fetcher, ITEM).status()).isEqualTo(Status.OK);
        assertThat(world.web.asked()).hasSize(4);
    }

    @Test
    void an_empty_bucket_ends_it_at_once() {
        world.emptyBucket("source:sec-data");

        assertThat(world.fetch(fetcher, ITEM).status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(world.web.asked()).isEmpty();
    }

    @Test
    void a_server_that_hangs_takes_no_more_than_the_total() {
        world.web.hang();

        Snapshot seen = world.fetch(fetcher, ITEM);

        assertThat(seen.status()).isEqualTo(Status.TIMEOUT);
        assertThat(seen.traffic().took()).isLessThanOrEqualTo(Duration.ofSeconds(8));
    }

    private static Snapshot filer(String members) {
        World world = new World();
        String filings = members.contains("filings") ? "" : ",\"filings\":{\"recent\":{\"form\":[]}}";
        world.web.text(FILER, "{\"cik\":7077," + members + filings + "}");
        return world.fetch(new SecFetcher(world.means()), ITEM);
    }
}
