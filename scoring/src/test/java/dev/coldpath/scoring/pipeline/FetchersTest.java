package dev.coldpath.scoring.pipeline;

import static dev.coldpath.scoring.fetch.Seen.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.fetch.Credit;
import dev.coldpath.scoring.fetch.Fetcher;
import dev.coldpath.scoring.fetch.FullSources;
import dev.coldpath.scoring.fetch.ScriptedWeb;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.fetch.World;
import dev.coldpath.scoring.fetch.site.FullSite;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Dns;
import dev.coldpath.scoring.net.Handshakes.Shake;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// All fetchers as the pipeline has them. Proves E-12 and the lists of E-14.
class FetchersTest {
    private final World world = new World();

    @Test
    void each_stage_has_its_fetchers() {
        assertThat(Fetchers.discover(world.means()))
                .extracting(Fetcher::id)
                .containsExactly(
                        FetcherId.DNS,
                        FetcherId.RDAP,
                        FetcherId.TLS,
                        FetcherId.SITE,
                        FetcherId.WIKIDATA,
                        FetcherId.RANKS);
        assertThat(Fetchers.enrich(world.means()))
                .extracting(Fetcher::id)
                .containsExactly(
                        FetcherId.CADENCE,
                        FetcherId.ATS,
                        FetcherId.GITHUB,
                        FetcherId.ATTENTION,
                        FetcherId.SEC,
                        FetcherId.CT);
    }

    @Test
    void a_site_is_asked_at_most_twelve_times_in_a_run_and_never_twice_within_half_a_second() {
        aSiteBehindRedirects();

        List<Snapshot> seen = run();

        List<ScriptedWeb.Sent> sent = world.web.sent().stream()
                .filter(each -> each.address().contains("brightloom.com/")
                        && !each.address().contains("domain/"))
                .toList();
        assertThat(sent).hasSize(12);
        assertThat(seen.stream()
                        .filter(each -> each.fetcher().equals(FetcherId.SITE)
                                || each.fetcher().equals(FetcherId.CADENCE))
                        .mapToInt(each -> each.traffic().requests())
                        .sum())
                .isEqualTo(12);
        for (int i = 1; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - 1).until(), sent.get(i).from()))
                    .isGreaterThanOrEqualTo(World.GAP);
        }
        Snapshot cadence = of(FetcherId.CADENCE, seen);
        assertThat(number(cadence, Keys.CADENCE_SITEMAP_URLS)).isEqualTo(2);
        assertThat(number(cadence, Keys.CADENCE_POSTS_90D)).isEqualTo(1);
    }

    @Test
    void any_site_is_asked_at_most_twelve_times() {
        for (long seed = 1; seed <= 40; seed++) {
            World odd = new World();
            Random random = new Random(seed);
            FullSite.serve(odd.web);
            for (String path : List.of(
                    "",
                    "robots.txt",
                    "careers",
                    "team",
                    "pricing",
                    "feed.xml",
                    "sitemap.xml",
                    ".well-known/security.txt")) {
                if (random.nextInt(3) == 0) {
                    odd.web.redirect(
                            FullSite.HOME + path,
                            List.of("/careers", "/loop", "https://www.brightloom.com/", "/team")
                                    .get(random.nextInt(4)));
                }
            }
            Snapshot site = fetch(odd, of(Fetchers.discover(odd.means()), FetcherId.SITE), List.of());
            Snapshot cadence = fetch(odd, of(Fetchers.enrich(odd.means()), FetcherId.CADENCE), List.of(site));

            assertThat(odd.web.sent()).as("seed %d", seed).hasSizeLessThanOrEqualTo(12);
            assertThat(site.traffic().requests() + cadence.traffic().requests())
                    .as("seed %d", seed)
                    .isEqualTo(odd.web.sent().size());
        }
    }

    /// Proves E-16: what is kept names nobody.
    @Test
    void no_snapshot_names_a_person() {
        aSiteBehindRedirects();

        assertThat(run().toString()).doesNotContain("Jane", "Doe", "John", "Roe", "+1 555", "Secret Street");
    }

    /// Whoever publishes what is asked for is named, once; a page of attributions has only to list them.
    @Test
    void every_publisher_is_credited() {
        assertThat(Fetchers.credits(world.means()))
                .doesNotHaveDuplicates()
                .extracting(Credit::publisher)
                .contains("Greenhouse", "Lever", "Ashby", "SmartRecruiters", "Workable", "Wikidata", "GitHub")
                .contains("Wikimedia Foundation", "Hacker News, by Algolia", "crt.sh, by Sectigo")
                .contains("U.S. Securities and Exchange Commission", "Cert Spotter, by SSLMate");
    }

    @Test
    void every_publisher_stands_in_the_table_of_sources() throws IOException {
        String table = Files.readString(Path.of(System.getProperty("coldpath.root"), "docs", "sources.md"));

        assertThat(Fetchers.credits(world.means()))
                .allSatisfy(credit -> assertThat(table).contains(credit.publisher()));
    }

    @Test
    void a_snapshot_stays_small() {
        aSiteBehindRedirects();
        world.web.text(
                "https://www.brightloom.com/robots.txt", "User-agent: *\n" + "Disallow: /some/path/x\n".repeat(3_000));

        assertThat(run()).allSatisfy(snapshot -> assertThat(snapshot.toString()).hasSizeLessThan(32_000));
    }

    @Test
    void a_turkish_machine_sees_the_same() {
        Locale before = Locale.getDefault();
        aSiteBehindRedirects();
        List<String> here = facts(run());
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            World there = new World();
            arrange(there);

            assertThat(facts(run(there))).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Snapshot of(FetcherId id, List<Snapshot> seen) {
        return seen.stream()
                .filter(each -> each.fetcher().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Fetcher of(List<Fetcher> fetchers, FetcherId id) {
        return fetchers.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> facts(List<Snapshot> snapshots) {
        return snapshots.stream()
                .flatMap(snapshot -> snapshot.observations().stream()
                        .map(each -> snapshot.status() + " " + each.key() + " " + each.value()))
                .sorted()
                .toList();
    }

    private void aSiteBehindRedirects() {
        arrange(world);
    }

    /// A company with all that there is, its site under `www`.
    private static void arrange(World world) {
        FullSite.serve(world.web);
        String www = "https://www.brightloom.com/";
        for (ScriptedWeb.Served served : world.web.served(FullSite.HOME)) {
            world.web.on(served.address().replace(FullSite.HOME, www), served.reply());
        }
        world.web
                .redirect(FullSite.HOME + "robots.txt", www + "robots.txt")
                .text(www + "robots.txt", "USER-AGENT: COLDPATH\nDISALLOW: /INTERNAL\nSITEMAP: " + www + "index.xml")
                .redirect(FullSite.HOME, www)
                .xml(www + "index.xml", "<sitemapindex><sitemap><loc>" + www + "one.xml</loc></sitemap></sitemapindex>")
                .xml(www + "one.xml", "<urlset><url><loc>/a</loc></url><url><loc>/b</loc></url></urlset>")
                .xml(
                        www + "feed.xml",
                        "<rss version='2.0'><channel><title>x</title><item><link>https://x.com/a</link>"
                                + "<pubDate>Fri, 20 Nov 2026 03:04:05 GMT</pubDate></item></channel></rss>")
                .text("https://bootstrap.net/dns.json", "{\"services\":[[[\"COM\"],[\"https://rdap.registry.net/\"]]]}")
                .text(
                        "https://rdap.registry.net/domain/brightloom.com",
                        "{\"objectClassName\":\"domain\",\"ldhName\":\"BRIGHTLOOM.COM\",\"status\":[\"CLIENT HOLD\"],"
                                + "\"events\":[{\"eventAction\":\"REGISTRATION\",\"eventDate\":\"2012-05-06t07:08:09z\"}]}");
        FullSources.serve(world.web);
        world.dns
                .on("brightloom.com", Dns.Type.TXT, "MS=ms1", "ZOOM_VERIFY_I", "V=SPF1 INCLUDE:MAILGUN.ORG -ALL")
                .on("brightloom.com", Dns.Type.MX, "mx.mimecast.com")
                .on("_dmarc.brightloom.com", Dns.Type.TXT, "V=DMARC1; P=QUARANTINE");
        world.shake(new Shake.NotTrusted());
    }

    private List<Snapshot> run() {
        return run(world);
    }

    private static List<Snapshot> run(World world) {
        List<Snapshot> seen = new ArrayList<>();
        for (Fetcher fetcher : Fetchers.discover(world.means())) {
            if (fetcher.takesPart()) {
                seen.add(fetch(world, fetcher, List.of()));
            }
        }
        for (Fetcher fetcher : Fetchers.enrich(world.means())) {
            seen.add(fetch(world, fetcher, List.copyOf(seen)));
        }
        assertThat(seen).extracting(Snapshot::status).containsOnly(Status.OK);
        return seen;
    }

    private static Snapshot fetch(World world, Fetcher fetcher, List<Snapshot> known) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(17), world.time.instant());
        return fetcher.fetch(new Subject(World.BRIGHTLOOM, known), deadline);
    }
}
