package dev.coldpath.scoring.fetch.site;

import static dev.coldpath.scoring.fetch.ScriptedWeb.answer;
import static dev.coldpath.scoring.fetch.Seen.has;
import static dev.coldpath.scoring.fetch.Seen.number;
import static dev.coldpath.scoring.fetch.Seen.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.net.Web.Reply.Broken;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a site tells. Proves the part that sites have in E-10 and E-14 to E-16.
class SiteFetcherTest {
    private static final String HOME = "https://brightloom.com/";
    private static final String ROBOTS_TXT = HOME + "robots.txt";

    private final World world = new World();

    @Test
    void a_company_with_a_full_site_shows_all_of_it() {
        aFullSite();

        Snapshot seen = fetch();

        assertThat(seen.status()).isEqualTo(Status.OK);
        Map.ofEntries(
                        Map.entry(Keys.SITE_LEADERSHIP, 4.0),
                        Map.entry(Keys.SITE_COMMERCIAL_PAGES, 8.0),
                        Map.entry(Keys.SITE_PRICING_PAGE, 1.0),
                        Map.entry(Keys.SITE_FOUNDERS, 2.0),
                        Map.entry(Keys.SITE_EMPLOYEES, 51.0),
                        Map.entry(Keys.SITE_FOUNDED_YEAR, 2011.0),
                        Map.entry(Keys.SITE_ORGANIZATION, 1.0),
                        Map.entry(Keys.SITE_HREFLANGS, 2.0),
                        Map.entry(Keys.SITE_HSTS, 1.0),
                        Map.entry(Keys.SITE_SECURITY_TXT, 1.0),
                        Map.entry(Keys.SITE_PAID_INFRA, 2.0),
                        Map.entry(Keys.SITE_LINKS, 12.0),
                        Map.entry(Keys.SITE_LANDER, 0.0),
                        Map.entry(Keys.SITE_BOARD_LINK, 1.0),
                        Map.entry(Keys.SITE_GITHUB_LINK, 1.0),
                        Map.entry(Keys.SITE_JS_ONLY, 0.0))
                .forEach((key, value) -> assertThat(number(seen, key)).as(key).isEqualTo(value));
        assertThat(texts(seen, Keys.SITE_NAME)).containsExactly("Brightloom Ltd");
        assertThat(texts(seen, Keys.SITE_COUNTRY)).containsExactly("GB");
        assertThat(texts(seen, Keys.SITE_SECTOR)).containsExactly("industrial");
        assertThat(texts(seen, Keys.SITE_FEED)).containsExactly("https://brightloom.com/feed.xml");
        assertThat(texts(seen, Keys.SITE_SITEMAP)).containsExactly("https://brightloom.com/sitemap.xml");
        assertThat(texts(seen, Keys.SITE_ROBOTS)).containsExactly("User-agent: *\n");
        assertThat(has(seen, Keys.SITE_REDIRECTED_TO)).isFalse();
        assertThat(seen.warnings()).isEmpty();
    }

    @Test
    void no_more_than_nine_requests_are_made() {
        aFullSite();

        assertThat(fetch().traffic().requests()).isEqualTo(9);
        assertThat(world.web.sent()).hasSize(9);
    }

    @Test
    void nobody_named_on_a_site_is_in_the_snapshot() {
        aFullSite();

        assertThat(fetch().toString()).doesNotContain("Jane", "Doe", "Roe", "jane", "555", "Secret Street");
    }

    @Test
    void an_empty_page_is_a_page_with_nothing_on_it() {
        world.web.html(HOME, "");

        Snapshot seen = fetch();

        assertThat(seen.status()).isEqualTo(Status.OK);
        for (String key : List.of(
                Keys.SITE_LEADERSHIP,
                Keys.SITE_COMMERCIAL_PAGES,
                Keys.SITE_FOUNDERS,
                Keys.SITE_ORGANIZATION,
                Keys.SITE_LINKS,
                Keys.SITE_SECURITY_TXT,
                Keys.SITE_BOARD_LINK)) {
            assertThat(number(seen, key)).as(key).isZero();
        }
        assertThat(has(seen, Keys.SITE_EMPLOYEES)).isFalse();
    }

    @Test
    void what_the_home_page_answers_becomes_the_status() {
        assertThat(home(answer(404, ""))).isEqualTo(Status.ABSENT);
        assertThat(home(answer(410, ""))).isEqualTo(Status.ABSENT);
        assertThat(home(answer(429, ""))).isEqualTo(Status.RATE_LIMITED);
        assertThat(home(answer(503, ""))).isEqualTo(Status.RATE_LIMITED);
        assertThat(home(answer(500, ""))).isEqualTo(Status.ERROR);
        assertThat(home(answer(403, ""))).isEqualTo(Status.ERROR);
        assertThat(home(answer(200, "{}", "content-type", "application/json"))).isEqualTo(Status.ABSENT);
        assertThat(home(answer(200, new byte[2_000_001]))).isEqualTo(Status.ERROR);
        assertThat(home(answer(302, "", "location", "/"))).isEqualTo(Status.ERROR);
        assertThat(home(new Reply.Late())).isEqualTo(Status.TIMEOUT);
        assertThat(home(new Reply.Forbidden("private"))).isEqualTo(Status.ERROR);
    }

    @Test
    void where_nobody_speaks_encrypted_the_clear_is_tried_and_then_www() {
        world.web.on(ROBOTS_TXT, new Broken(Broken.NOTHING_LISTENS)).html("http://brightloom.com/", "<title>x</title>");
        Snapshot clear = fetch();
        assertThat(clear.status()).isEqualTo(Status.OK);
        assertThat(number(clear, Keys.SITE_HSTS)).isZero();

        world.web
                .on(ROBOTS_TXT, new Reply.NoSuchHost())
                .on("http://brightloom.com/robots.txt", new Reply.NoSuchHost())
                .html("https://www.brightloom.com/", "<title>x</title>");
        assertThat(fetch().status()).isEqualTo(Status.OK);
    }

    @Test
    void a_server_that_hangs_up_after_its_robots_txt_is_not_asked_elsewhere() {
        world.web.on(HOME, new Broken("connection broke off"));

        assertThat(fetch().status()).isEqualTo(Status.ERROR);
        assertThat(world.web.asked()).containsExactly(ROBOTS_TXT, HOME);
    }

    @Test
    void a_company_without_a_server_has_no_site_and_a_broken_one_is_an_error() {
        nobody(new Reply.NoSuchHost());
        assertThat(fetch().status()).isEqualTo(Status.ABSENT);

        nobody(new Broken(Broken.NOTHING_LISTENS));
        assertThat(fetch().status()).isEqualTo(Status.ABSENT);

        nobody(new Broken("connection broke off"));
        assertThat(fetch().status()).isEqualTo(Status.ERROR);
    }

    @Test
    void a_page_without_its_scripts_is_not_an_empty_site() {
        world.web.html(
                HOME,
                "<div id=app></div><script src=/app.js></script>"
                        + Pages.jsonLd("{\"@type\":\"Organization\",\"name\":\"Brightloom\"}"));

        Snapshot seen = fetch();

        assertThat(number(seen, Keys.SITE_JS_ONLY)).isEqualTo(1);
        assertThat(seen.warnings()).containsExactly("web_js_only");
        assertThat(number(seen, Keys.SITE_ORGANIZATION)).isEqualTo(1);
        assertThat(number(seen, Keys.SITE_COMMERCIAL_PAGES)).isZero();
        assertThat(has(seen, Keys.SITE_LINKS)).isFalse();
        assertThat(has(seen, Keys.SITE_BOARD_LINK)).isFalse();
    }

    @Test
    void a_page_that_is_gone_does_not_count_and_one_that_failed_is_not_held_against_the_company() {
        aFullSite();
        world.web.status(HOME + "pricing", 404).status(HOME + "team", 500);

        Snapshot seen = fetch();

        assertThat(seen.status()).isEqualTo(Status.PARTIAL);
        assertThat(number(seen, Keys.SITE_PRICING_PAGE)).isZero();
        assertThat(number(seen, Keys.SITE_COMMERCIAL_PAGES)).isEqualTo(7);
        assertThat(has(seen, Keys.SITE_LEADERSHIP)).isFalse();
        assertThat(count(HOME + "pricing")).as("no second try").isEqualTo(1);
    }

    @Test
    void a_careers_page_that_leads_to_a_board_is_a_link_to_it() {
        world.web
                .html(HOME, "<a href=/careers>Careers</a>")
                .redirect(HOME + "careers", "https://jobs.lever.co/brightloom");

        assertThat(number(fetch(), Keys.SITE_BOARD_LINK)).isEqualTo(1);
    }

    @Test
    void a_careers_page_on_a_host_of_its_own_is_visited_by_that_hosts_rules() {
        world.web
                .html(
                        HOME,
                        "<a href=https://jobs.brightloom.com/>Careers</a><a href=https://docs.brightloom.com/>x</a>")
                .html("https://jobs.brightloom.com/", "<a href=https://jobs.lever.co/brightloom>x</a>");

        assertThat(number(fetch(), Keys.SITE_BOARD_LINK)).isEqualTo(1);
        assertThat(world.web.asked())
                .endsWith("https://jobs.brightloom.com/robots.txt", "https://jobs.brightloom.com/");
    }

    @Test
    void a_page_in_place_of_security_txt_is_none() {
        world.web
                .html(HOME, "<title>x</title>")
                .html(HOME + ".well-known/security.txt", "Contact: mailto:jane@brightloom.com");
        assertThat(number(fetch(), Keys.SITE_SECURITY_TXT)).isZero();

        world.web.text(HOME + ".well-known/security.txt", "Welcome");
        assertThat(number(fetch(), Keys.SITE_SECURITY_TXT)).isZero();

        world.web.status(HOME + ".well-known/security.txt", 500);
        assertThat(has(fetch(), Keys.SITE_SECURITY_TXT)).isFalse();
    }

    @Test
    void a_site_that_hangs_takes_no_more_than_the_total() {
        world.web.hang();

        Snapshot seen = fetch();

        assertThat(seen.status()).isEqualTo(Status.TIMEOUT);
        assertThat(seen.traffic().took()).isLessThanOrEqualTo(Duration.ofSeconds(15));
    }

    private Status home(Reply reply) {
        world.web.on(HOME, reply);
        return fetch().status();
    }

    private void nobody(Reply reply) {
        world.web
                .on(ROBOTS_TXT, reply)
                .on("http://brightloom.com/robots.txt", reply)
                .on("https://www.brightloom.com/robots.txt", reply);
    }

    private void aFullSite() {
        FullSite.serve(world.web);
    }

    private long count(String address) {
        return world.web.asked().stream().filter(address::equals).count();
    }

    private Snapshot fetch() {
        return world.fetch(new SiteFetcher(world.means()));
    }
}
