package dev.coldpath.internet;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Sources that are asked by what Wikidata says of a company, or by its domain, against every kind of answer, over real
/// sockets. Proves E-14 and E-15 of page views, stories, filings and certificates.
@Tag("slow")
@Timeout(120)
class RegisterStatusTest {
    private static final InstantSource TIME = InstantSource.system();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration HASTE = Duration.ofMillis(1_500);

    @Test
    void what_hacker_news_answers_becomes_a_status() {
        Map<String, Way> ways = Way.published();
        ways.put("missing", new Way(act("'status': 404"), Status.ERROR));
        ways.put("good", new Way(body("{\"hits\": []}"), Status.PARTIAL));

        check(ways, "{\"sources\": {\"hn\": %s}}", FetcherId.ATTENTION, RegisterStatusTest::unknown);
    }

    @Test
    void trouble_with_page_views_leaves_the_stories() {
        Map<String, Way> ways = new TreeMap<>();
        Way.published().forEach((name, way) -> ways.put(name, new Way(way.act(), Status.PARTIAL)));
        ways.put("missing", new Way(act("'status': 404"), Status.OK));
        ways.put("good", new Way(body("{\"items\": []}"), Status.OK));

        check(
                ways,
                "{\"sources\": {\"wikimedia\": %s}}",
                FetcherId.ATTENTION,
                domain -> wikidata(domain, Keys.WIKIDATA_ARTICLE, domain));
    }

    @Test
    void what_the_sec_says_of_a_filer_becomes_a_status() {
        Map<String, Way> ways = Way.published();
        // last, for nobody else is asked about after it
        ways.remove("forbidden");
        ways.put("missing", new Way(act("'status': 404"), Status.ABSENT));
        ways.put("other", new Way(body("{\"cik\": 1, \"filings\": {\"recent\": {\"form\": []}}}"), Status.ERROR));
        ways.put("zz-forbidden", new Way(act("'status': 403"), Status.RATE_LIMITED));

        check(ways, "{\"sources\": {\"sec-data\": %s}}", FetcherId.SEC, RegisterStatusTest::filer);
    }

    /// The two readers of the logs fail alike, so that it makes no difference at which minute the test runs.
    @Test
    void certificates_that_nobody_tells_of_become_a_status() {
        Map<String, Way> ways = Way.published();
        ways.put("missing", new Way(act("'status': 404"), Status.ERROR));
        ways.put("good", new Way(body("[]"), Status.ABSENT));

        check(
                ways,
                "{\"sources\": {\"crtsh\": %1$s, \"certspotter\": %1$s}}",
                FetcherId.CT,
                RegisterStatusTest::unknown);
    }

    private static void check(
            Map<String, Way> ways, String description, FetcherId fetcher, Function<String, Snapshot> known) {
        List<Folder> folders = ways.entrySet().stream()
                .map(way -> Folders.company(
                        domain(way.getKey()),
                        description.formatted(way.getValue().act()),
                        Map.of("sources/sec-data/submissions/cik" + cik(domain(way.getKey())) + ".json", "{}")))
                .toList();
        try (MiniatureInternet internet = MiniatureInternet.start(folders, TIME, Duration.ZERO);
                Expedition expedition = new Expedition(internet.reach())) {
            ways.forEach((name, way) -> {
                Duration limit = way.status() == Status.TIMEOUT ? HASTE : PATIENCE;
                Snapshot seen = expedition.fetch(fetcher, domain(name), limit, known.apply(domain(name)));

                assertThat(seen.status()).as("%s %s", fetcher, name).isEqualTo(way.status());
            });
        }
    }

    private static String domain(String name) {
        return name + "-plum.com";
    }

    private static String cik(String domain) {
        return "%010d".formatted(domain.hashCode() & Integer.MAX_VALUE);
    }

    private static Snapshot filer(String domain) {
        return wikidata(domain, Keys.WIKIDATA_CIK, cik(domain));
    }

    private static Snapshot wikidata(String domain, String key, String text) {
        Instant now = TIME.instant();
        Observation seen = Observation.text(key, text, now, URI.create("https://www.wikidata.org/"), "wikidata");
        return wikidata(domain, Status.OK, List.of(seen));
    }

    /// Wikidata could not be asked.
    private static Snapshot unknown(String domain) {
        return wikidata(domain, Status.ERROR, List.of());
    }

    private static Snapshot wikidata(String domain, Status status, List<Observation> seen) {
        return new Snapshot(
                FetcherId.WIKIDATA,
                1,
                new Domain(domain),
                status,
                TIME.instant(),
                seen,
                Snapshot.Traffic.NONE,
                List.of());
    }
}
