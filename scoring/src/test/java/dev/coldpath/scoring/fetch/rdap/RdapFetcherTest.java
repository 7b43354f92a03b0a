package dev.coldpath.scoring.fetch.rdap;

import static dev.coldpath.scoring.fetch.ScriptedWeb.answer;
import static dev.coldpath.scoring.fetch.Seen.has;
import static dev.coldpath.scoring.fetch.Seen.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.net.Web.Reply;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Proves E-23, and the part that registries have in E-07, E-08, E-10, E-13 to E-16.
class RdapFetcherTest {
    private static final String BOOTSTRAP = "https://bootstrap.net/dns.json";
    private static final String ANSWER = "https://rdap.registry.net/com/domain/brightloom.com";
    private static final String GOOD = """
            {"objectClassName":"domain","ldhName":"BRIGHTLOOM.COM","status":["active"],
             "events":[{"eventAction":"registration","eventDate":"2012-05-06T07:08:09Z"},
                       {"eventAction":"expiration","eventDate":"2027-05-06T07:08:09Z"}],
             "entities":[{"objectClassName":"entity","roles":["registrant"],"vcardArray":["vcard",
               [["fn",{},"text","Jane Doe"],["email",{},"text","jane.doe@brightloom.com"]]]}]}""";

    private final World world = new World();
    private final RdapFetcher fetcher = new RdapFetcher(world.means());

    @BeforeEach
    void serveTheBootstrap() {
        world.web.text(BOOTSTRAP, "{\"services\":[[[\"com\"],[\"https://rdap.registry.net/com/\"]]]}");
    }

    @Test
    void a_registry_tells_since_when_and_until_when() {
        world.web.text(ANSWER, GOOD);

        Snapshot seen = world.fetch(fetcher);

        assertThat(seen.status()).isEqualTo(Status.OK);
        assertThat(number(seen, Keys.RDAP_REGISTERED)).isEqualTo(1);
        assertThat(number(seen, Keys.RDAP_HELD)).isZero();
        assertThat(number(seen, Keys.RDAP_REGISTERED_AT))
                .isEqualTo((double) Instant.parse("2012-05-06T07:08:09Z").getEpochSecond());
        assertThat(number(seen, Keys.RDAP_EXPIRES_AT))
                .isEqualTo((double) Instant.parse("2027-05-06T07:08:09Z").getEpochSecond());
        assertThat(world.web.sent().getLast().call().accept()).isEqualTo("application/rdap+json");
    }

    @Test
    void who_holds_a_name_is_not_kept() {
        world.web.text(ANSWER, GOOD);

        assertThat(world.fetch(fetcher).toString()).doesNotContain("Jane", "Doe", "jane.doe");
    }

    @Test
    void a_name_that_the_registry_does_not_know_is_not_registered() {
        Snapshot seen = world.fetch(fetcher);

        assertThat(seen.status()).isEqualTo(Status.ABSENT);
        assertThat(number(seen, Keys.RDAP_REGISTERED)).isZero();
    }

    @Test
    void the_bootstrap_is_read_once_a_day() {
        world.web.text(ANSWER, GOOD);

        for (int hour = 0; hour < 24; hour++) {
            assertThat(world.fetch(fetcher).status()).isEqualTo(Status.OK);
            world.time.pass(Duration.ofHours(1));
        }
        assertThat(bootstrapCalls()).isEqualTo(1);

        world.time.pass(Duration.ofHours(1));
        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.OK);
        assertThat(bootstrapCalls()).isEqualTo(2);
    }

    @Test
    void an_old_bootstrap_is_better_than_none() {
        world.web.text(ANSWER, GOOD);
        world.fetch(fetcher);
        world.time.pass(Duration.ofDays(2));
        world.web.status(BOOTSTRAP, 500);

        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.OK);
    }

    @Test
    void without_a_bootstrap_only_the_overrides_are_known() {
        world.web.text("https://rdap.denic.de/domain/brightloom.de", GOOD.replace("BRIGHTLOOM.COM", "brightloom.de"));
        for (Reply broken : List.of(answer(500, ""), answer(404, ""), answer(200, "<html>"), answer(200, "{}"))) {
            world.web.on(BOOTSTRAP, broken);
            world.time.pass(Duration.ofSeconds(2));

            assertThat(world.fetch(fetcher).status()).isEqualTo(Status.ERROR);
            assertThat(world.fetch(fetcher, new Domain("brightloom.de")).status())
                    .isEqualTo(Status.OK);
        }
    }

    @Test
    void top_levels_that_the_bootstrap_does_not_name_have_their_overrides() {
        for (String topLevel : List.of("io", "sh", "ac", "me")) {
            String name = "brightloom." + topLevel;
            world.web.text(
                    "https://rdap.identitydigital.services/rdap/domain/" + name, GOOD.replace("BRIGHTLOOM.COM", name));
            world.time.pass(Duration.ofSeconds(2));

            assertThat(world.fetch(fetcher, new Domain(name)).status())
                    .as(topLevel)
                    .isEqualTo(Status.OK);
        }
    }

    @Test
    void a_name_under_a_private_suffix_or_an_unknown_top_level_is_no_matter_for_registries() {
        for (String name : List.of("me.github.io", "shop.myshopify.com", "brightloom.zz")) {
            Snapshot seen = world.fetch(fetcher, new Domain(name));

            assertThat(seen.status()).as(name).isEqualTo(Status.NOT_APPLICABLE);
            assertThat(seen.observations()).isEmpty();
        }
        assertThat(world.web.asked()).containsOnly(BOOTSTRAP);
    }

    @Test
    void a_registry_that_says_stop_is_not_asked_again() {
        world.web.on(ANSWER, answer(429, "", "retry-after", "1"));

        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(calls(ANSWER)).isEqualTo(1);
    }

    @Test
    void a_failure_that_may_pass_is_tried_once_more_a_second_later() {
        world.web.on(ANSWER, answer(502, ""), answer(200, GOOD));
        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.OK);
        assertThat(Duration.between(
                        world.web.sent().get(1).from(), world.web.sent().get(2).from()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));

        world.time.pass(Duration.ofSeconds(2));
        world.web.on(ANSWER, answer(503, ""));
        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(calls(ANSWER)).isEqualTo(4);
    }

    /// Proves a part of E-15.
    @Test
    void a_registry_that_asks_for_a_moment_is_given_it_and_one_that_asks_for_more_is_not_asked_again() {
        world.web.on(ANSWER, answer(503, "", "retry-after", "3"));
        world.fetch(fetcher);
        assertThat(world.web.sent()).hasSize(3);
        assertThat(Duration.between(
                        world.web.sent().get(1).until(), world.web.sent().get(2).from()))
                .isEqualTo(Duration.ofSeconds(3));

        world.web.on(ANSWER, answer(503, "", "retry-after", "6"));
        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(world.web.sent()).hasSize(4);
    }

    @Test
    void without_a_token_in_time_it_ends_at_once() {
        world.emptyBucket("rdap:rdap.registry.net/com/");

        Snapshot seen = world.fetch(fetcher);

        assertThat(seen.status()).isEqualTo(Status.RATE_LIMITED);
        assertThat(calls(ANSWER)).isZero();
    }

    @Test
    void answers_that_make_no_sense_are_errors() {
        for (Reply reply : List.of(
                answer(200, ""),
                answer(200, "<html><body>Domain</body></html>", "content-type", "text/html"),
                answer(200, "{\"objectClassName\":\"domain\",\"objectClassName\":\"domain\"}"),
                answer(200, "{\"objectClassName\":\"domain\",\"x\":" + "[".repeat(65) + "]".repeat(65) + "}"),
                answer(200, "{\"objectClassName\":\"domain\",\"x\":\"" + "y".repeat(1_000_001) + "\"}"),
                answer(200, GOOD.substring(0, 100)),
                answer(200, "{\"objectClassName\":\"domain\",\"ldhName\":\"other.com\"}"),
                answer(200, new byte[11_000_000]),
                answer(400, GOOD),
                answer(401, ""),
                answer(403, ""),
                answer(301, ""),
                new Reply.Forbidden("private"),
                new Reply.NoSuchHost(),
                new Reply.Broken("tls failed"))) {
            world.web.on(ANSWER, reply);
            world.time.pass(Duration.ofSeconds(2));

            Snapshot seen = world.fetch(fetcher);

            assertThat(seen.status()).as(reply.toString()).isEqualTo(Status.ERROR);
            assertThat(has(seen, Keys.RDAP_REGISTERED)).isFalse();
        }
    }

    @Test
    void five_redirects_are_followed_and_a_sixth_is_not() {
        world.web
                .redirect(ANSWER, "/1")
                .redirect("https://rdap.registry.net/1", "https://other.net/2")
                .redirect("https://other.net/2", "3")
                .redirect("https://other.net/3", "/4")
                .redirect("https://other.net/4", "/5")
                .text("https://other.net/5", GOOD);
        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.OK);

        world.time.pass(Duration.ofSeconds(2));
        world.web.redirect("https://other.net/5", "/6").text("https://other.net/6", GOOD);
        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.ERROR);
        assertThat(calls("https://other.net/6")).isZero();
    }

    @Test
    void a_redirect_to_another_scheme_is_not_followed() {
        world.web.redirect(ANSWER, "file:///etc/passwd");

        assertThat(world.fetch(fetcher).status()).isEqualTo(Status.ERROR);
        assertThat(world.web.asked()).allMatch(asked -> asked.startsWith("https://"));
    }

    @Test
    void a_server_that_hangs_takes_no_more_than_the_total() {
        world.fetch(fetcher);
        world.time.pass(Duration.ofSeconds(5));
        world.web.hang();

        Snapshot seen = world.fetch(fetcher);

        assertThat(seen.status()).isEqualTo(Status.TIMEOUT);
        assertThat(seen.traffic().took()).isLessThanOrEqualTo(Duration.ofSeconds(8));
    }

    private long bootstrapCalls() {
        return calls(BOOTSTRAP);
    }

    private long calls(String address) {
        return world.web.asked().stream().filter(address::equals).count();
    }
}
