package dev.coldpath.scoring.fetch.wikidata;

import static dev.coldpath.scoring.fetch.ScriptedWeb.answer;
import static dev.coldpath.scoring.fetch.Seen.has;
import static dev.coldpath.scoring.fetch.Seen.number;
import static dev.coldpath.scoring.fetch.Seen.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.fetch.TestTime;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Proves E-20, and the part of Wikidata in E-13 to E-16.
class WikidataFetcherTest {
    private static final String QUERY = "https://query.wikidata.org/sparql?format=json&query="
            + PublishedApis.encode(WebsiteQuery.about(World.BRIGHTLOOM));
    private static final String ITEM = "https://www.wikidata.org/wiki/Special:EntityData/Q77.json";
    private static final String ROW = """
            {"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q77"},
             "rank":{"type":"uri","value":"http://wikiba.se/ontology#NormalRank"},
             "org":{"type":"literal","value":"true"},"links":{"value":"9"},
             "country":{"value":"US"},"state":{"value":"US-CA"},"industry":{"value":"software industry"}}""";

    private final World world = new World();
    private final WikidataFetcher fetcher = new WikidataFetcher(world.means());

    @Test
    void one_query_asks_for_every_way_to_write_the_address() {
        String query = WebsiteQuery.about(World.BRIGHTLOOM);

        for (String address : List.of(
                "https://brightloom.com",
                "http://brightloom.com",
                "https://www.brightloom.com",
                "http://www.brightloom.com")) {
            assertThat(query).contains("<" + address + ">", "<" + address + "/>");
        }
        assertThat(query).contains("P582", "wikibase:rank", "Q43229").endsWith("LIMIT 5");
        assertThat(QUERY.length()).as("short enough to be sent").isLessThan(1_900);
    }

    @Test
    void the_item_of_the_website_is_read() {
        serve(ROW);

        Snapshot seen = world.fetch(fetcher);

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(texts(seen, Keys.WIKIDATA_ITEM)).containsExactly("Q77");
        assertThat(texts(seen, Keys.WIKIDATA_NAME)).containsExactly("Brightloom");
        assertThat(texts(seen, Keys.WIKIDATA_ARTICLE)).containsExactly("Brightloom (company)");
        assertThat(texts(seen, Keys.WIKIDATA_CIK)).containsExactly("0000012345");
        assertThat(texts(seen, Keys.WIKIDATA_GITHUB)).containsExactly("brightloom-hq");
        assertThat(texts(seen, Keys.WIKIDATA_COUNTRY)).containsExactly("US");
        assertThat(texts(seen, Keys.WIKIDATA_STATE)).containsExactly("CA");
        assertThat(texts(seen, Keys.WIKIDATA_SECTOR)).containsExactly("saas");
        assertThat(number(seen, Keys.WIKIDATA_SITELINKS))
                .as("without the media archive")
                .isEqualTo(2);
        assertThat(number(seen, Keys.WIKIDATA_FOUNDER)).isEqualTo(1);
        assertThat(number(seen, Keys.WIKIDATA_LISTED)).isEqualTo(1);
        assertThat(number(seen, Keys.WIKIDATA_REVENUE)).isEqualTo(5_000_000);
        assertThat(number(seen, Keys.WIKIDATA_FOUNDED_AT))
                .isEqualTo((double) Instant.parse("2011-01-01T00:00:00Z").getEpochSecond());
        assertThat(seen.observations()).allMatch(each -> each.identity() == 1);
        assertThat(world.web.asked()).containsExactly(QUERY, ITEM);
    }

    @Test
    void a_region_elsewhere_is_no_state() {
        for (String none : List.of("DE-BY", "US", "US-", "us-ca", "US-CAL", "")) {
            World other = new World();
            other.web.text(QUERY, rows(ROW.replace("US-CA", none))).status(ITEM, 404);

            Snapshot seen = other.fetch(new WikidataFetcher(other.means()));

            assertThat(texts(seen, Keys.WIKIDATA_ITEM)).containsExactly("Q77");
            assertThat(has(seen, Keys.WIKIDATA_STATE)).as(none).isFalse();
        }
    }

    @Test
    void the_newest_headcount_is_as_old_as_it_says() {
        serve(ROW);

        Snapshot seen = world.fetch(fetcher);

        assertThat(number(seen, Keys.WIKIDATA_EMPLOYEES)).isEqualTo(140);
        assertThat(seen.observation(Keys.WIKIDATA_EMPLOYEES).orElseThrow().asOf())
                .isEqualTo(Instant.parse("2024-12-31T00:00:00Z"));
    }

    @Test
    void a_headcount_without_a_date_is_taken_for_three_years_old() {
        world.web.text(QUERY, rows(ROW)).text(ITEM, """
                {"entities":{"Q77":{"claims":{"P1128":[{"mainsnak":{"datavalue":{"value":{"amount":"+7","unit":"1"}}}}]}}}}""");

        assertThat(world.fetch(fetcher)
                        .observation(Keys.WIKIDATA_EMPLOYEES)
                        .orElseThrow()
                        .asOf())
                .isBefore(TestTime.NOON.minus(Duration.ofDays(1_094)));
    }

    @Test
    void whoever_leads_the_company_is_not_kept() {
        serve(ROW);

        assertThat(world.fetch(fetcher).toString()).doesNotContain("Jane", "Doe", "Q501", "Q502");
    }

    @Test
    void no_item_is_an_answer_that_lasts_for_two_weeks() {
        world.web.text(QUERY, rows());

        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.ABSENT);
        assertThat(fetcher.reusableFor(Status.ABSENT)).isEqualTo(Duration.ofDays(14));
        assertThat(fetcher.reusableFor(Status.OK)).isEqualTo(Duration.ofDays(30));
        assertThat(world.web.asked()).containsExactly(QUERY);
    }

    @Test
    void what_was_the_website_once_or_was_marked_as_wrong_or_is_no_organisation_does_not_count() {
        for (String row : List.of(
                ROW.replace("\"org\"", "\"end\":{\"value\":\"2019-01-01T00:00:00Z\"},\"org\""),
                ROW.replace("NormalRank", "DeprecatedRank"),
                ROW.replace("\"true\"", "\"false\""),
                ROW.replace("/entity/Q77", "/entity/L77"))) {
            world.web.text(QUERY, rows(row));

            assertThat(world.fetch(fetcher).status()).as(row).isEqualTo(Status.ABSENT);
            world.time.pass(Duration.ofSeconds(3));
        }
    }

    @Test
    void of_several_items_the_best_known_is_taken_unsurely_and_nothing_financial_is_joined() {
        serve(ROW.replace("Q77", "Q88").replace("\"9\"", "\"3\""), ROW);

        Snapshot seen = world.fetch(fetcher);

        assertThat(texts(seen, Keys.WIKIDATA_ITEM)).containsExactly("Q77");
        assertThat(seen.observations()).allMatch(each -> each.identity() == 0.6);
        assertThat(seen.warnings()).containsExactly("firmographic_identity_low");
        for (String key : List.of(Keys.WIKIDATA_CIK, Keys.WIKIDATA_LEI, Keys.WIKIDATA_REVENUE, Keys.WIKIDATA_LISTED)) {
            assertThat(has(seen, key)).as(key).isFalse();
        }
    }

    @Test
    void two_statements_of_one_item_are_one_item() {
        serve(ROW, ROW);

        assertThat(world.fetch(fetcher).warnings()).isEmpty();
    }

    @Test
    void an_item_that_cannot_be_read_is_half_an_answer() {
        for (Reply reply : List.of(answer(500, ""), answer(404, ""), answer(200, "{}"), answer(200, "<html>"))) {
            World odd = new World();
            odd.web.text(QUERY, rows(ROW)).on(ITEM, reply);

            Snapshot seen = odd.fetch(new WikidataFetcher(odd.means()));

            assertThat(seen.status()).as(reply.toString()).isEqualTo(Status.PARTIAL);
            assertThat(texts(seen, Keys.WIKIDATA_ITEM)).containsExactly("Q77");
        }
    }

    @Test
    void answers_that_make_no_sense_are_errors() {
        for (Reply reply : List.of(
                answer(200, ""),
                answer(200, "<html>busy</html>", "content-type", "text/html"),
                answer(200, "{\"results\":{}}"),
                answer(200, rows(ROW).substring(0, 90)),
                answer(200, new byte[11_000_000]),
                answer(400, ""),
                answer(403, ""),
                answer(404, ""),
                answer(500, ""),
                new Reply.Forbidden("private"),
                new Reply.Broken("tls failed"))) {
            World odd = new World();
            odd.web.on(QUERY, reply);

            assertThat(odd.fetch(new WikidataFetcher(odd.means())).status())
                    .as(reply.toString())
                    .isEqualTo(Status.ERROR);
        }
    }

    @Test
    void a_service_that_asks_to_wait_gets_a_few_seconds_and_no_more() {
        world.web.on(QUERY, answer(429, "", "retry-after", "2"), answer(200, rows()));
        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.ABSENT);

        world.time.pass(Duration.ofSeconds(5));
        world.web.on(QUERY, answer(429, "", "retry-after", "60"));
        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(world.web.asked()).hasSize(3);
    }

    @Test
    void without_a_token_in_time_it_ends_at_once() {
        world.emptyBucket("source:wdqs");

        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(world.web.asked()).isEmpty();
    }

    @Test
    void a_service_that_hangs_takes_no_more_than_the_total() {
        world.web.hang();

        Snapshot seen = world.fetch(fetcher);

        assertThat(seen.status()).isEqualTo(Status.TIMEOUT);
        assertThat(seen.traffic().took()).isLessThanOrEqualTo(Duration.ofSeconds(8));
    }

    private void serve(String... rows) {
        world.web.text(QUERY, rows(rows)).text(ITEM, item());
    }

    private static String rows(String... rows) {
        return "{\"head\":{\"vars\":[\"item\"]},\"results\":{\"bindings\":[" + String.join(",", rows) + "]}}";
    }

    private static String item() {
        return """
                {"entities":{"Q77":{"id":"Q77","labels":{"de":{"value":"Brightloom AG"},"en":{"value":"Brightloom"}},
                 "descriptions":{"en":{"value":"company founded by Jane Doe"}},
                 "sitelinks":{"enwiki":{"title":"Brightloom (company)"},"dewiki":{"title":"Brightloom"},
                  "commonswiki":{"title":"Category:Brightloom"},"enwikiquote":{"title":"Jane Doe"}},
                 "claims":{
                  "P112":[{"mainsnak":{"datavalue":{"value":{"id":"Q501"}}}}],
                  "P169":[{"mainsnak":{"datavalue":{"value":{"id":"Q502"}}}}],
                  "P571":[{"mainsnak":{"datavalue":{"value":{"time":"+2011-00-00T00:00:00Z","precision":9}}}}],
                  "P1128":[
                   {"rank":"normal","mainsnak":{"datavalue":{"value":{"amount":"+90","unit":"1"}}},
                    "qualifiers":{"P585":[{"datavalue":{"value":{"time":"+2019-00-00T00:00:00Z"}}}]}},
                   {"rank":"normal","mainsnak":{"datavalue":{"value":{"amount":"+140","unit":"1"}}},
                    "qualifiers":{"P585":[{"datavalue":{"value":{"time":"+2024-12-31T00:00:00Z"}}}]}},
                   {"rank":"deprecated","mainsnak":{"datavalue":{"value":{"amount":"+999999","unit":"1"}}},
                    "qualifiers":{"P585":[{"datavalue":{"value":{"time":"+2025-12-31T00:00:00Z"}}}]}}],
                  "P2139":[{"mainsnak":{"datavalue":{"value":{"amount":"+5000000",
                    "unit":"http://www.wikidata.org/entity/Q4917"}}}},
                   {"mainsnak":{"datavalue":{"value":{"amount":"+7000000",
                    "unit":"http://www.wikidata.org/entity/Q4916"}}}}],
                  "P414":[{"mainsnak":{"datavalue":{"value":{"id":"Q13677"}}}}],
                  "P5531":[{"mainsnak":{"datavalue":{"value":"12345"}}}],
                  "P2037":[{"mainsnak":{"datavalue":{"value":"Brightloom-HQ"}}}]}}}}""";
    }
}
