package dev.coldpath.internet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What servers see of us. Proves E-02, E-08, E-11 and E-12.
class PolitenessTest {
    private static final InstantSource TIME = InstantSource.system();
    private static final Duration GAP = Duration.ofMillis(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static List<String> paths(MiniatureInternet internet, String domain) {
        return internet.requests(new Domain(domain)).stream().map(Request::path).toList();
    }

    /// Both fetchers that call on a site, as one run has them.
    private static Snapshot visit(Expedition expedition, String domain) {
        Snapshot site = expedition.fetch(FetcherId.SITE, domain, PATIENCE);
        expedition.fetch(FetcherId.CADENCE, domain, PATIENCE, site);
        return site;
    }

    @Test
    void the_registry_is_called_where_the_source_says() {
        try (MiniatureInternet internet = MiniatureInternet.start(TIME, Duration.ZERO);
                Expedition expedition = new Expedition(internet.reach())) {
            expedition.fetch(FetcherId.RDAP, "brightloom.com", PATIENCE);
            expedition.fetch(FetcherId.RDAP, "kesslau-pumpen.de", PATIENCE);

            assertThat(internet.requests())
                    .extracting(request -> request.host() + request.path())
                    .containsExactly(
                            "registry.miniature-internet.org/rdap/dns.json",
                            "registry.miniature-internet.org/domain/brightloom.com",
                            "rdap.denic.de/domain/kesslau-pumpen.de");
        }
    }

    @Test
    void a_site_gets_twelve_requests_at_most_on_one_connection_with_gaps_between() {
        try (MiniatureInternet internet = MiniatureInternet.start(TIME, GAP);
                Expedition expedition = new Expedition(internet.reach())) {
            visit(expedition, "brightloom.com");

            List<Request> requests = internet.requests(new Domain("brightloom.com"));
            assertThat(requests).hasSize(12).extracting(Request::path).doesNotHaveDuplicates();
            assertThat(requests)
                    .extracting(Request::connection)
                    .containsOnly(requests.getFirst().connection());
            for (int next = 1; next < requests.size(); next++) {
                Instant before = requests.get(next - 1).at();
                assertThat(Duration.between(before, requests.get(next).at()))
                        .as("before %s", requests.get(next).path())
                        .isGreaterThanOrEqualTo(GAP);
            }
        }
    }

    @Test
    void redirects_count_among_the_twelve_and_lead_somewhere_five_times_at_most() {
        try (MiniatureInternet internet = MiniatureInternet.start(TIME, Duration.ZERO);
                Expedition expedition = new Expedition(internet.reach())) {
            Snapshot site = visit(expedition, "roundabend.com");

            assertThat(site.status()).isEqualTo(Status.ERROR);
            assertThat(paths(internet, "roundabend.com"))
                    .containsExactly("/robots.txt", "/", "/round", "/bend", "/round", "/bend", "/round");
        }
    }

    @Test
    void robots_rules_are_kept() {
        try (MiniatureInternet internet = MiniatureInternet.start(TIME, Duration.ZERO);
                Expedition expedition = new Expedition(internet.reach())) {
            assertThat(visit(expedition, "gatequill.com").status()).isEqualTo(Status.ROBOTS_DENIED);
            assertThat(paths(internet, "gatequill.com")).containsExactly("/robots.txt");

            assertThat(visit(expedition, "tamberquick.com").status()).isEqualTo(Status.RATE_LIMITED);
            assertThat(paths(internet, "tamberquick.com")).containsExactly("/robots.txt");

            assertThat(visit(expedition, "tolverne-plumbing.co.uk").status()).isEqualTo(Status.OK);

            visit(expedition, "pacemoor.com");
            assertThat(paths(internet, "pacemoor.com")).containsExactly("/robots.txt", "/");
        }
    }

    @Test
    void private_targets_in_pages_robots_and_registry_are_not_called() {
        try (MiniatureInternet internet = MiniatureInternet.start(TIME, Duration.ZERO);
                Expedition expedition = new Expedition(internet.reach())) {
            Snapshot rdap = expedition.fetch(FetcherId.RDAP, "trapdorrin.com", PATIENCE);
            Snapshot site = visit(expedition, "trapdorrin.com");

            assertThat(rdap.status()).isEqualTo(Status.OK);
            assertThat(site.status()).isEqualTo(Status.OK);
            assertThat(internet.requests())
                    .extracting(Request::host)
                    .containsOnly("trapdorrin.com", "registry.miniature-internet.org");
            assertThat(paths(internet, "trapdorrin.com"))
                    .containsExactly(
                            "/robots.txt", "/", "/.well-known/security.txt", "/careers", "/docs", "/sitemap.xml");
        }
    }

    @Test
    void entities_in_feed_and_sitemap_are_not_followed() {
        try (MiniatureInternet internet = MiniatureInternet.start(TIME, Duration.ZERO);
                Expedition expedition = new Expedition(internet.reach())) {
            Snapshot site = expedition.fetch(FetcherId.SITE, "entivex.com", PATIENCE);
            Snapshot cadence = expedition.fetch(FetcherId.CADENCE, "entivex.com", PATIENCE, site);

            assertThat(cadence.status()).isEqualTo(Status.ERROR);
            assertThat(internet.requests()).extracting(Request::path).doesNotContain("/stolen");
            assertThat(cadence.toString()).doesNotContain("root:");
        }
    }

    @Test
    void every_request_tells_who_answers_for_it() {
        try (MiniatureInternet internet = MiniatureInternet.start(TIME, Duration.ZERO);
                Expedition expedition = new Expedition(internet.reach())) {
            expedition.fetch(FetcherId.RDAP, "ostravale.com", PATIENCE);
            visit(expedition, "ostravale.com");

            assertThat(internet.requests())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(request ->
                            assertThat(request.agent()).contains("+https://miniature-internet.org/operator"));
        }
    }
}
