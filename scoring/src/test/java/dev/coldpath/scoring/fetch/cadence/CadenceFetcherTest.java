package dev.coldpath.scoring.fetch.cadence;

import static dev.coldpath.scoring.fetch.ScriptedWeb.answer;
import static dev.coldpath.scoring.fetch.Seen.has;
import static dev.coldpath.scoring.fetch.Seen.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.fetch.TestTime;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Snapshot.Traffic;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Proves the part that sitemaps and feeds have in E-08, E-10, E-11 and E-14 to E-16.
class CadenceFetcherTest {
    private static final String HOME = "https://brightloom.com/";
    private static final String SITEMAP = HOME + "sitemap.xml";
    private static final String FEED = HOME + "feed.xml";
    private static final Map<String, String> WITH_FEED = Map.of(Keys.SITE_SITEMAP, SITEMAP, Keys.SITE_FEED, FEED);
    private static final Map<String, String> WITHOUT_FEED = Map.of(Keys.SITE_SITEMAP, SITEMAP);

    private final World world = new World();

    @Test
    void what_a_site_lists_and_what_it_published_of_late_is_counted() {
        world.web.xml(SITEMAP, urls(30)).xml(FEED, feed(1, 2, 89, 91, 400));

        Snapshot seen = fetch(WITH_FEED);

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(number(seen, Keys.CADENCE_SITEMAP_URLS)).isEqualTo(30);
        assertThat(number(seen, Keys.CADENCE_POSTS_90D)).isEqualTo(3);
        assertThat(world.web.asked()).as("the rules are remembered").containsExactly(FEED, SITEMAP);
    }

    @Test
    void one_child_of_an_index_stands_for_its_siblings() {
        world.web
                .xml(SITEMAP, "<sitemapindex>" + "<sitemap><loc>/1.xml</loc></sitemap>".repeat(4) + "</sitemapindex>")
                .xml(HOME + "1.xml", urls(50));

        assertThat(number(fetch(WITHOUT_FEED), Keys.CADENCE_SITEMAP_URLS)).isEqualTo(200);
        assertThat(world.web.asked()).containsExactly(SITEMAP, HOME + "1.xml");
    }

    @Test
    void a_feed_and_a_sitemap_that_tell_of_the_same_post_tell_of_one() {
        String news = "<urlset xmlns:n='n'><url><loc>https://brightloom.com/1</loc><n:publication_date>2026-11-21"
                + "</n:publication_date></url><url><loc>https://brightloom.com/new</loc><n:publication_date>2026-11-20"
                + "</n:publication_date></url></urlset>";
        world.web.xml(SITEMAP, news).xml(FEED, feed(1));

        assertThat(number(fetch(WITH_FEED), Keys.CADENCE_POSTS_90D)).isEqualTo(2);
        assertThat(number(fetch(WITHOUT_FEED), Keys.CADENCE_POSTS_90D)).isEqualTo(2);
    }

    @Test
    void dates_in_the_future_are_not_of_late() {
        world.web.xml(FEED, feed(-3, 0));

        assertThat(number(fetch(WITH_FEED), Keys.CADENCE_POSTS_90D)).isEqualTo(1);
    }

    @Test
    void a_site_that_lists_and_announces_nothing_has_nothing() {
        Snapshot seen = fetch(WITHOUT_FEED);

        assertThat(seen.status()).isEqualTo(Status.ABSENT);
        assertThat(seen.observations()).isEmpty();
    }

    @Test
    void an_empty_sitemap_and_a_feed_without_recent_items_are_counted_as_such() {
        world.web.xml(SITEMAP, urls(0)).xml(FEED, feed(91));

        Snapshot seen = fetch(WITH_FEED);

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(number(seen, Keys.CADENCE_SITEMAP_URLS)).isZero();
        assertThat(number(seen, Keys.CADENCE_POSTS_90D)).isZero();
    }

    @Test
    void a_sitemap_without_dates_says_nothing_of_posts() {
        world.web.xml(SITEMAP, urls(3));

        Snapshot seen = fetch(WITHOUT_FEED);

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(has(seen, Keys.CADENCE_POSTS_90D)).isFalse();
    }

    @Test
    void a_page_in_place_of_a_sitemap_is_none() {
        world.web.html(SITEMAP, "<!doctype html><title>Not found</title>");

        assertThat(fetch(WITHOUT_FEED).status()).isEqualTo(Status.ABSENT);
    }

    @Test
    void what_failed_is_left_out_and_named() {
        world.web.xml(FEED, feed(1));
        for (Map.Entry<Reply, Status> each : List.of(
                Map.entry(answer(500, ""), Status.ERROR),
                Map.entry(answer(429, ""), Status.RATE_LIMITED),
                Map.entry(answer(200, "<!DOCTYPE x><urlset/>"), Status.ERROR),
                Map.entry(answer(200, "{}"), Status.ERROR),
                Map.entry(answer(200, new byte[10_000_001]), Status.ERROR),
                Map.<Reply, Status>entry(new Reply.Late(), Status.TIMEOUT),
                Map.<Reply, Status>entry(new Reply.Forbidden("private"), Status.ERROR),
                Map.<Reply, Status>entry(new Reply.Broken("tls failed"), Status.ERROR))) {
            world.web.on(SITEMAP, each.getKey());

            assertThat(fetch(WITHOUT_FEED).status()).as(each.toString()).isEqualTo(each.getValue());
            assertThat(fetch(WITHOUT_FEED).observations()).isEmpty();
            Snapshot partly = fetch(WITH_FEED);
            assertThat(partly.status()).as(each.toString()).isEqualTo(Status.PARTIAL);
            assertThat(has(partly, Keys.CADENCE_SITEMAP_URLS)).isFalse();
            assertThat(number(partly, Keys.CADENCE_POSTS_90D)).isEqualTo(1);
        }
    }

    @Test
    void redirects_without_end_use_up_the_budget_and_no_more() {
        world.web.redirect(SITEMAP, SITEMAP);

        assertThat(fetch(WITHOUT_FEED).status()).isEqualTo(Status.ERROR);
        assertThat(world.web.asked()).hasSize(3);
    }

    @Test
    void a_feed_that_failed_leaves_the_number_of_posts_open() {
        world.web.xml(SITEMAP, urls(3)).status(FEED, 500);
        Snapshot failed = fetch(WITH_FEED);
        assertThat(failed.status()).isEqualTo(Status.PARTIAL);
        assertThat(has(failed, Keys.CADENCE_POSTS_90D)).isFalse();

        world.web.status(FEED, 404);
        Snapshot gone = fetch(WITH_FEED);
        assertThat(gone.status()).isEqualTo(Status.OK);
        assertThat(has(gone, Keys.CADENCE_POSTS_90D)).isFalse();
    }

    @Test
    void a_site_that_asks_to_wait_is_not_asked_for_more() {
        world.web.xml(SITEMAP, urls(3)).status(FEED, 429);

        assertThat(fetch(WITH_FEED).status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(world.web.asked()).containsExactly(FEED);
    }

    @Test
    void the_rules_of_the_first_visit_hold_for_the_second() {
        world.web.xml(SITEMAP, urls(3)).xml(FEED, feed(1));
        Map<String, String> rules = Map.of(
                Keys.SITE_SITEMAP, SITEMAP, Keys.SITE_FEED, FEED, Keys.SITE_ROBOTS, "User-agent: *\nDisallow: /*.xml");

        Snapshot seen = fetch(rules);

        assertThat(seen.status()).isEqualTo(Status.ROBOTS_DENIED);
        assertThat(world.web.asked()).isEmpty();
    }

    @Test
    void a_long_delay_forbids_everything_but_the_home_page() {
        Snapshot seen = fetch(Map.of(Keys.SITE_SITEMAP, SITEMAP, Keys.SITE_ROBOTS, "User-agent: *\nCrawl-delay: 30.0"));

        assertThat(seen.status()).isEqualTo(Status.ROBOTS_DENIED);
        assertThat(world.web.asked()).isEmpty();
    }

    @Test
    void rules_older_than_a_day_are_asked_for_again() {
        world.web.xml(SITEMAP, urls(3));
        Snapshot site = site(Status.OK, WITHOUT_FEED, 9);
        world.time.pass(Duration.ofHours(24));

        assertThat(world.fetch(new CadenceFetcher(world.means()), site).status())
                .isEqualTo(Status.OK);
        assertThat(world.web.asked()).containsExactly(HOME + "robots.txt", SITEMAP);
    }

    @Test
    void the_budget_is_what_the_first_visit_left() {
        world.web.xml(SITEMAP, urls(3)).xml(FEED, feed(1));

        Snapshot seen = world.fetch(new CadenceFetcher(world.means()), site(Status.OK, WITH_FEED, 11));

        assertThat(world.web.asked()).containsExactly(FEED);
        assertThat(has(seen, Keys.CADENCE_SITEMAP_URLS)).isFalse();
        assertThat(number(seen, Keys.CADENCE_POSTS_90D)).isEqualTo(1);
        assertThat(seen.status()).isEqualTo(Status.PARTIAL);
    }

    @Test
    void a_site_that_was_not_seen_is_not_visited() {
        for (Status status :
                List.of(Status.ABSENT, Status.ROBOTS_DENIED, Status.RATE_LIMITED, Status.TIMEOUT, Status.ERROR)) {
            Snapshot seen = world.fetch(new CadenceFetcher(world.means()), site(status, Map.of(), 1));

            assertThat(seen.status()).isEqualTo(status);
        }
        assertThat(world.fetch(new CadenceFetcher(world.means())).status()).isEqualTo(Status.ERROR);
        assertThat(world.web.asked()).isEmpty();
    }

    @Test
    void a_domain_that_leads_to_another_company_has_no_cadence_of_its_own() {
        Snapshot seen = fetch(Map.of(Keys.SITE_REDIRECTED_TO, "otherloom.net"));

        assertThat(seen.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(seen.warnings()).containsExactly("web_redirected_domain");
        assertThat(world.web.asked()).isEmpty();
    }

    @Test
    void private_and_foreign_addresses_in_sitemaps_and_signs_are_not_called() {
        for (String planted :
                List.of("http://127.0.0.1/x", "http://localhost/", "file:///etc/passwd", "https://other.com/x")) {
            world.web.xml(SITEMAP, "<sitemapindex><sitemap><loc>" + planted + "</loc></sitemap></sitemapindex>");
            fetch(WITHOUT_FEED);
            fetch(Map.of(Keys.SITE_SITEMAP, planted, Keys.SITE_FEED, planted));
            world.web.redirect(SITEMAP, planted);
            fetch(WITHOUT_FEED);
        }
        assertThat(world.web.asked()).containsOnly(SITEMAP);
    }

    @Test
    void a_site_that_hangs_takes_no_more_than_the_total() {
        Snapshot site = site(Status.OK, WITH_FEED, 9);
        world.web.hang();

        Snapshot seen = world.fetch(new CadenceFetcher(world.means()), site);

        assertThat(seen.status()).isEqualTo(Status.TIMEOUT);
        assertThat(seen.traffic().took()).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }

    private Snapshot fetch(Map<String, String> signs) {
        return world.fetch(new CadenceFetcher(world.means()), site(Status.OK, signs, 9));
    }

    private Snapshot site(Status status, Map<String, String> signs, int requests) {
        URI robotsTxt = URI.create(HOME + "robots.txt");
        Instant now = world.time.instant();
        List<Observation> observations = new ArrayList<>();
        observations.add(Observation.text(Keys.SITE_ROBOTS, "User-agent: *\n", now, robotsTxt, "robots_txt"));
        signs.forEach((key, text) -> observations.add(Observation.text(key, text, now, robotsTxt, "x")));
        Traffic traffic = new Traffic(requests, 0, Duration.ZERO);
        return new Snapshot(FetcherId.SITE, 1, World.BRIGHTLOOM, status, now, observations, traffic, List.of());
    }

    private static String urls(int number) {
        return "<urlset>" + "<url><loc>https://brightloom.com/x</loc></url>".repeat(number) + "</urlset>";
    }

    private static String feed(int... daysAgo) {
        StringBuilder items = new StringBuilder();
        for (int days : daysAgo) {
            items.append("<item><link>https://brightloom.com/")
                    .append(days)
                    .append("</link><dc:date>")
                    .append(TestTime.NOON.minus(Duration.ofDays(days)))
                    .append("</dc:date></item>");
        }
        return "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>x</title>" + items
                + "</channel></rss>";
    }
}
