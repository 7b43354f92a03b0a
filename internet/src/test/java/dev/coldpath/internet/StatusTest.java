package dev.coldpath.internet;

import static dev.coldpath.internet.Way.HUGE;
import static dev.coldpath.internet.Way.act;
import static dev.coldpath.internet.Way.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Every fetcher against every kind of answer, over real sockets. Proves E-14 and E-15.
@Tag("slow")
@Timeout(120)
class StatusTest {
    private static final InstantSource TIME = InstantSource.system();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration HASTE = Duration.ofMillis(1_500);
    private static final String GOOD = """
            {"objectClassName": "domain", "ldhName": "good-plum.com"}""";

    @Test
    void a_registrys_answer_becomes_a_status() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("good", new Way(body(GOOD), Status.OK));
        ways.put("empty", new Way(body(""), Status.ERROR));
        ways.put("huge", new Way(HUGE.formatted("application/rdap+json"), Status.ERROR));
        ways.put("malformed", new Way(body("{\"objectClassName\": \"domain\", \"events\": ["), Status.ERROR));
        ways.put("deep", new Way(body("[".repeat(100) + "]".repeat(100)), Status.ERROR));
        ways.put("twice", new Way(body(GOOD.replace("}", ", \"ldhName\": \"bad-plum.com\"}")), Status.ERROR));
        ways.put("html", new Way(body("<!doctype html><p>Busy</p>"), Status.ERROR));
        ways.put("missing", new Way(act("'status': 404"), Status.ABSENT));
        ways.put("limited", new Way(act("'status': 429"), Status.RATE_LIMITED));
        ways.put("broken", new Way(act("'status': 500"), Status.ERROR));
        ways.put("cut", new Way(act("'text': '[1, 2, 3]', 'cut': true"), Status.ERROR));
        ways.put("away", new Way(act("'redirect': 'http://10.0.0.7/'"), Status.ERROR));
        ways.put("silent", new Way(act("'silent': true"), Status.TIMEOUT));
        ways.put("dripping", new Way(act("'text': '[1, 2, 3, 4, 5, 6]', 'drip_millis': 500"), Status.TIMEOUT));

        check(ways, "{\"registry\": %s}", FetcherId.RDAP);
    }

    @Test
    void a_home_pages_answer_becomes_a_status() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("good", new Way(act("'file': 'site/index.html'"), Status.OK));
        ways.put("huge", new Way(HUGE.formatted("text/html"), Status.ERROR));
        ways.put("json", new Way(act("'text': '{}', 'headers': {'content-type': 'application/json'}"), Status.ABSENT));
        ways.put("missing", new Way(act("'status': 404"), Status.ABSENT));
        ways.put("limited", new Way(act("'status': 429"), Status.RATE_LIMITED));
        ways.put("busy", new Way(act("'status': 503"), Status.RATE_LIMITED));
        ways.put("broken", new Way(act("'status': 500"), Status.ERROR));
        ways.put("cut", new Way(act("'file': 'site/index.html', 'cut': true"), Status.ERROR));
        ways.put("away", new Way(act("'redirect': 'http://10.0.0.7/'"), Status.ERROR));
        ways.put("silent", new Way(act("'silent': true"), Status.TIMEOUT));
        ways.put("dripping", new Way(act("'file': 'site/index.html', 'drip_millis': 100"), Status.TIMEOUT));

        check(ways, "{\"paths\": {\"/\": %s}}", FetcherId.SITE);
    }

    @Test
    void what_a_sitemap_and_a_feed_answer_becomes_a_status() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("missing", new Way(act("'status': 404"), Status.ABSENT));
        ways.put("huge", new Way(HUGE.formatted("application/xml"), Status.ERROR));
        ways.put("malformed", new Way(body("<rss><channel>"), Status.ERROR));
        ways.put("broken", new Way(act("'status': 500"), Status.ERROR));
        ways.put("limited", new Way(act("'status': 429"), Status.RATE_LIMITED));
        ways.put("away", new Way(act("'redirect': 'http://10.0.0.7/'"), Status.ABSENT));
        ways.put("silent", new Way(act("'silent': true"), Status.TIMEOUT));
        ways.put("dripping", new Way(act("'file': 'site/feed.xml', 'drip_millis': 100"), Status.TIMEOUT));

        check(ways, "{\"paths\": {\"/sitemap.xml\": %1$s, \"/feed.xml\": %1$s}}", FetcherId.CADENCE);
    }

    @Test
    void a_handshake_becomes_a_status() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("good", new Way(act("'certificate': 'valid'"), Status.OK));
        ways.put("expired", new Way(act("'certificate': 'expired'"), Status.OK));
        ways.put("foreign", new Way(act("'certificate': 'other_name'"), Status.OK));
        ways.put("unknown", new Way(act("'certificate': 'unknown_authority'"), Status.OK));
        ways.put("none", new Way(act("'certificate': 'none'"), Status.ERROR));
        ways.put("silent", new Way(act("'silent': true"), Status.TIMEOUT));

        check(ways, "%s", FetcherId.TLS);
    }

    @Test
    void what_name_servers_answer_becomes_a_status() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("good", new Way(act("'names': 'both'"), Status.OK));
        ways.put("second", new Way(act("'names': 'second_only'"), Status.OK));
        ways.put("addresses", new Way(act("'names': 'addresses_only'"), Status.PARTIAL));
        ways.put("failing", new Way(act("'names': 'failing'"), Status.ERROR));
        ways.put("silent", new Way(act("'names': 'silent'"), Status.TIMEOUT));

        check(ways, "%s", FetcherId.DNS);
    }

    /// Proves E-14 of the hiring boards.
    @Test
    void a_boards_answer_becomes_a_status() {
        Map<String, Way> ways = Way.published();
        ways.put("missing", new Way(act("'status': 404"), Status.ABSENT));
        ways.put("good", new Way(body("{\"jobs\": []}"), Status.OK));

        asked(ways, "greenhouse", FetcherId.ATS, domain -> site(domain, Keys.SITE_BOARD, "greenhouse:" + domain));
    }

    private static void asked(
            Map<String, Way> ways, String source, FetcherId fetcher, Function<String, Snapshot> site) {
        List<Folder> folders = folders(ways, "{\"sources\": {\"" + source + "\": %s}}");
        try (MiniatureInternet internet = MiniatureInternet.start(folders, TIME, Duration.ZERO);
                Expedition expedition = new Expedition(internet.reach())) {
            ways.forEach((name, way) -> {
                String domain = name + "-plum.com";
                Snapshot seen = expedition.fetch(fetcher, domain, limit(way.status()), site.apply(domain));

                assertThat(seen.status()).as("%s %s", fetcher, name).isEqualTo(way.status());
            });
        }
    }

    /// Proves E-14 of Wikidata.
    @Test
    void a_querys_answer_becomes_a_status() {
        Map<String, Way> ways = Way.published();
        ways.put("missing", new Way(act("'status': 404"), Status.ERROR));
        ways.put("good", new Way(body("{\"results\": {\"bindings\": []}}"), Status.ABSENT));

        check(ways, "{\"sources\": {\"wdqs\": %s}}", FetcherId.WIKIDATA);
    }

    /// Proves E-14 of GitHub.
    @Test
    void an_organisations_answer_becomes_a_status() {
        Map<String, Way> ways = Way.published();
        ways.put("forbidden", new Way(act("'status': 403"), Status.RATE_LIMITED));
        ways.put("missing", new Way(act("'status': 404"), Status.ABSENT));
        ways.put("odd", new Way(body("{}"), Status.ERROR));

        asked(ways, "github", FetcherId.GITHUB, domain -> site(domain, Keys.SITE_GITHUB, domain));
    }

    private static Snapshot site(String domain, String key, String text) {
        Instant now = TIME.instant();
        URI page = URI.create("https://" + domain + "/");
        return new Snapshot(
                FetcherId.SITE,
                1,
                new Domain(domain),
                Status.OK,
                now,
                List.of(
                        Observation.text(key, text, now, page, "page"),
                        Observation.number(Keys.SITE_BOARD_LINK, 1, now, page, "page")),
                Snapshot.Traffic.NONE,
                List.of());
    }

    private static List<Folder> folders(Map<String, Way> ways, String description) {
        return ways.entrySet().stream()
                .map(way -> Folders.company(
                        way.getKey() + "-plum.com",
                        description.formatted(way.getValue().act())))
                .toList();
    }

    private static Duration limit(Status expected) {
        return expected == Status.TIMEOUT ? HASTE : PATIENCE;
    }

    private static void check(Map<String, Way> ways, String description, FetcherId fetcher) {
        try (MiniatureInternet internet = MiniatureInternet.start(folders(ways, description), TIME, Duration.ZERO);
                Expedition expedition = new Expedition(internet.reach())) {
            ways.forEach((name, way) -> {
                Snapshot snapshot = fetch(expedition, fetcher, name + "-plum.com", way.status());

                assertThat(snapshot.status()).as("%s %s", fetcher, name).isEqualTo(way.status());
            });
        }
    }

    private static Snapshot fetch(Expedition expedition, FetcherId fetcher, String domain, Status expected) {
        Duration limit = limit(expected);
        if (!fetcher.equals(FetcherId.CADENCE)) {
            return expedition.fetch(fetcher, domain, limit);
        }
        return expedition.fetch(fetcher, domain, limit, expedition.fetch(FetcherId.SITE, domain, PATIENCE));
    }
}
