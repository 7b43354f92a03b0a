package dev.coldpath.scoring.fetch.site;

import static dev.coldpath.scoring.fetch.Seen.has;
import static dev.coldpath.scoring.fetch.Seen.number;
import static dev.coldpath.scoring.fetch.Seen.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where a visit may go. Proves E-11, E-24 and the part that pages have in E-07 and E-08.
class SiteRulesTest {
    private static final String HOME = "https://brightloom.com/";
    private static final String ROBOTS_TXT = HOME + "robots.txt";

    private final World world = new World();

    @Test
    void a_robots_txt_that_denies_ends_the_visit() {
        for (int status : new int[] {401, 403}) {
            world.web.status(ROBOTS_TXT, status);

            Snapshot seen = fetch();

            assertThat(seen.status()).isEqualTo(Status.ROBOTS_DENIED);
            assertThat(seen.warnings()).containsExactly("web_robots_denied");
        }
        assertThat(world.web.asked()).containsOnly(ROBOTS_TXT);
    }

    @Test
    void a_robots_txt_that_forbids_the_home_page_ends_the_visit() {
        world.web.text(ROBOTS_TXT, "User-agent: *\nDisallow: /");

        assertThat(fetch().status()).isEqualTo(Status.ROBOTS_DENIED);
        assertThat(world.web.asked()).containsOnly(ROBOTS_TXT);
    }

    @Test
    void a_robots_txt_that_asks_to_wait_is_waited_for_another_time() {
        for (int status : new int[] {429, 503, 500}) {
            world.web.status(ROBOTS_TXT, status);

            assertThat(fetch().status()).isEqualTo(Status.RATE_LIMITED);
        }
        assertThat(world.web.asked()).containsOnly(ROBOTS_TXT);
    }

    @Test
    void a_site_that_wants_half_a_minute_between_requests_is_asked_for_its_home_page_only() {
        aFullSite();
        world.web.text(ROBOTS_TXT, "User-agent: *\nCrawl-delay: 30");

        Snapshot seen = fetch();

        assertThat(world.web.asked()).containsExactly(ROBOTS_TXT, HOME);
        assertThat(seen.status()).isEqualTo(Status.PARTIAL);
        assertThat(number(seen, Keys.SITE_COMMERCIAL_PAGES)).isEqualTo(8);
        assertThat(has(seen, Keys.SITE_LEADERSHIP)).as("nobody looked").isFalse();
        assertThat(has(seen, Keys.SITE_SECURITY_TXT)).as("nobody looked").isFalse();
    }

    @Test
    void pages_that_robots_txt_forbids_are_not_asked_for() {
        aFullSite();
        world.web.text(ROBOTS_TXT, "User-agent: Coldpath\nDisallow: /team\nDisallow: /careers");

        Snapshot seen = fetch();

        assertThat(world.web.asked()).doesNotContain(HOME + "team", HOME + "careers");
        assertThat(seen.status()).isEqualTo(Status.PARTIAL);
        assertThat(has(seen, Keys.SITE_LEADERSHIP)).isFalse();
        assertThat(has(seen, Keys.SITE_BOARD_LINK)).isFalse();
    }

    @Test
    void a_redirect_to_another_name_is_told_and_nothing_is_read_there() {
        world.web
                .redirect(HOME, "https://www.otherloom.net/x")
                .html("https://www.otherloom.net/x", "<a href=/pricing>x");

        Snapshot seen = fetch();

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(texts(seen, Keys.SITE_REDIRECTED_TO)).containsExactly("otherloom.net");
        assertThat(seen.observations()).hasSize(1);
        assertThat(seen.warnings()).containsExactly("web_redirected_domain");
        assertThat(world.web.asked()).noneMatch(asked -> asked.contains("otherloom"));
    }

    @Test
    void a_redirect_to_the_same_name_under_another_suffix_is_read_a_little_less_surely() {
        world.web
                .redirect(HOME, "https://www.brightloom.co.uk/")
                .html(
                        "https://www.brightloom.co.uk/",
                        "<a href=/pricing>Pricing</a><a href=https://brightloom.com/x>x</a>")
                .html("https://www.brightloom.co.uk/pricing", "x");

        Snapshot seen = fetch();

        assertThat(texts(seen, Keys.SITE_REDIRECTED_TO)).containsExactly("brightloom.co.uk");
        assertThat(seen.warnings()).containsExactly("web_redirected_domain");
        assertThat(number(seen, Keys.SITE_PRICING_PAGE)).isEqualTo(1);
        assertThat(number(seen, Keys.SITE_LINKS)).isEqualTo(1);
        assertThat(seen.observation(Keys.SITE_LINKS).orElseThrow().identity()).isEqualTo(0.9);
        assertThat(seen.observation(Keys.SITE_ORGANIZATION).orElseThrow().identity())
                .isEqualTo(0.9);
        assertThat(world.web.asked()).contains("https://www.brightloom.co.uk/robots.txt");
    }

    @Test
    void a_domain_that_leads_to_a_market_for_domains_is_parked() {
        world.web.redirect(HOME, "https://www.hugedomains.com/domain_profile.cfm?d=brightloom");

        Snapshot seen = fetch();

        assertThat(number(seen, Keys.SITE_LANDER)).isEqualTo(1);
        assertThat(seen.warnings()).containsExactly("web_redirected_domain", "web_parked_suspected");
    }

    @Test
    void a_redirect_into_a_private_network_goes_nowhere() {
        for (String target : List.of("http://127.0.0.1/", "http://10.0.0.1/", "http://localhost/", "http://[::1]/")) {
            world.web.redirect(HOME, target);

            assertThat(fetch().status()).as(target).isEqualTo(Status.ERROR);
        }
        assertThat(world.web.asked()).containsOnly(ROBOTS_TXT, HOME);
    }

    @Test
    void links_that_lead_away_from_the_company_are_not_visited() {
        world.web.html(HOME, """
                <a href="http://127.0.0.1/careers">Careers</a><a href="http://localhost/team">Team</a>
                <a href="https://other.com/pricing">Pricing</a><a href="file:///about">About</a>
                <a href="https://169.254.169.254/docs">Docs</a>""");

        assertThat(fetch().status()).isEqualTo(Status.OK);
        assertThat(world.web.asked()).containsExactly(ROBOTS_TXT, HOME, HOME + ".well-known/security.txt");
    }

    @Test
    void a_site_that_asks_to_wait_is_not_asked_for_more() {
        aFullSite();
        world.web.status(HOME + "careers", 429);

        Snapshot seen = fetch();

        assertThat(seen.status()).isEqualTo(Status.PARTIAL);
        assertThat(world.web.asked()).endsWith(HOME + "careers");
        assertThat(number(seen, Keys.SITE_COMMERCIAL_PAGES)).isEqualTo(8);
    }

    private void aFullSite() {
        FullSite.serve(world.web);
    }

    private Snapshot fetch() {
        return world.fetch(new SiteFetcher(world.means()));
    }
}
