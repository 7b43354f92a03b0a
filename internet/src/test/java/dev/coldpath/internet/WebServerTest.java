package dev.coldpath.internet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.domain.Domain;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WebServerTest {
    private static final InstantSource TIME = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    private static MiniatureInternet internet;

    @BeforeAll
    static void start() {
        internet = MiniatureInternet.start(TIME, Duration.ZERO);
    }

    @AfterAll
    static void stop() {
        internet.close();
    }

    private static Visitor secure(String host) throws IOException {
        return Visitor.secure(internet.reach(), host);
    }

    private static Visitor.Page get(String host, String path) throws IOException {
        try (Visitor visitor = secure(host)) {
            return visitor.get(path);
        }
    }

    @Test
    void each_host_shows_its_own_pages_under_its_own_certificate() throws IOException {
        assertThat(get("brightloom.com", "/").body()).contains("Schedules that weave themselves");
        assertThat(get("www.brightloom.com", "/pricing?plan=team").body()).contains("Group");
        assertThat(get("ostravale.com", "/").body()).contains("Ostravale Group");
        assertThat(get("brightloom.com", "/.well-known/security.txt").headers())
                .containsEntry("content-type", "text/plain; charset=utf-8")
                .containsEntry("strict-transport-security", "max-age=31536000; includeSubDomains; preload");
    }

    @Test
    void news_are_as_old_as_their_file_says() throws IOException {
        assertThat(get("brightloom.com", "/feed.xml").body()).contains("<pubDate>Sat, 21 Nov 2026 08:30:00 GMT<");
        assertThat(get("brightloom.com", "/sitemap_index.xml").body()).contains("<lastmod>2026-11-21<");
        assertThat(get("brightloom.com", "/").body()).contains("\"foundingDate\": \"2020-04-02\"");
    }

    @Test
    void what_is_not_there_is_not_found_however_it_is_asked_for() throws IOException {
        for (String path :
                new String[] {"/nothing", "/..", "/../company.json", "/site/../../zone", "/%2e%2e/zone", "//", "/INDEX"
                }) {
            assertThat(get("brightloom.com", path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void plain_http_only_leads_to_https() throws IOException {
        try (Visitor visitor = Visitor.plain(internet.reach(), "brightloom.com")) {
            assertThat(visitor.get("/about"))
                    .isEqualTo(new Visitor.Page(
                            301, Map.of("location", "https://brightloom.com/about", "content-length", "0"), ""));
        }
    }

    @Test
    void a_site_without_a_certificate_is_there_in_the_clear_only() throws IOException {
        try (Visitor visitor = Visitor.plain(internet.reach(), "oldlantern-forge.com")) {
            assertThat(visitor.get("/").body()).contains("hinges");
        }
        try (Visitor visitor = secure("oldlantern-forge.com")) {
            assertThatThrownBy(() -> visitor.get("/")).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void nobody_takes_anything_but_get_and_head() throws IOException {
        try (Visitor visitor = secure("brightloom.com")) {
            visitor.send("POST / HTTP/1.1\r\nHost: brightloom.com\r\ncontent-length: 0\r\n\r\n");

            assertThat(visitor.read().status()).isEqualTo(405);
        }
    }

    @Test
    void a_host_that_nobody_runs_is_told_so() throws IOException {
        try (Visitor visitor = secure("brightloom.com")) {
            visitor.send("GET / HTTP/1.1\r\nHost: elsewhere.org\r\n\r\n");

            assertThat(visitor.read().status()).isEqualTo(421);
        }
    }

    @Test
    void one_connection_carries_many_requests_and_all_are_noted() throws IOException {
        Domain domain = new Domain("tolverne-plumbing.co.uk");
        try (Visitor visitor = secure(domain.name())) {
            visitor.get("/");
            visitor.get("/prices");
        }
        get(domain.name(), "/services");

        assertThat(internet.requests(domain)).extracting(Request::path).containsExactly("/", "/prices", "/services");
        assertThat(internet.requests(domain)).extracting(Request::agent).containsOnly("Visitor/1");
        assertThat(internet.requests(domain)).extracting(Request::at).containsOnly(TIME.instant());
        assertThat(internet.requests(domain).stream().map(Request::connection).distinct())
                .hasSize(2);
    }

    @Test
    void pages_come_compressed_to_those_who_take_them_so() throws IOException {
        try (Visitor visitor = secure("brightloom.com")) {
            Visitor.Page page = visitor.getCompressed("/");

            assertThat(page.headers()).containsEntry("content-encoding", "gzip");
            assertThat(page.body()).contains("Schedules that weave themselves");
        }
    }

    @Test
    void a_status_and_a_redirect_are_what_the_description_says() throws IOException {
        assertThat(get("gatequill.com", "/robots.txt").status()).isEqualTo(403);
        assertThat(get("tamberquick.com", "/any/thing").headers()).containsEntry("retry-after", "30");
        assertThat(get("pellucio.io", "/").headers()).containsEntry("location", "https://pellucio.com/");
        assertThat(get("velloric.com", "/").status()).isEqualTo(302);
        assertThat(get("pacemoor.com", "/robots.txt").body()).contains("Crawl-delay: 30");
    }

    @Test
    void a_silent_host_takes_the_connection_and_says_nothing() throws IOException {
        try (Visitor plain = Visitor.plain(internet.reach(), "stillwend.com").patientFor(200)) {
            assertThatThrownBy(() -> plain.get("/")).isInstanceOf(SocketTimeoutException.class);
        }
        try (Visitor tls = secure("stillwend.com").patientFor(200)) {
            assertThatThrownBy(() -> tls.get("/")).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_page_that_drips_does_not_come_in_one_piece() throws IOException {
        try (Visitor visitor = secure("dripfen.com").patientFor(100)) {
            assertThatThrownBy(() -> visitor.get("/")).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void an_endless_page_goes_on_and_on() throws IOException {
        try (Visitor visitor = secure("everscroll.net")) {
            visitor.send("GET / HTTP/1.1\r\nHost: everscroll.net\r\n\r\n");

            assertThat(visitor.in().readNBytes(5_000_000)).hasSize(5_000_000);
        }
    }

    @Test
    void a_bomb_is_small_on_the_wire_and_large_inside() throws IOException {
        try (Visitor visitor = secure("bombazile.com")) {
            visitor.send("GET / HTTP/1.1\r\nHost: bombazile.com\r\n\r\n");
            skipHead(visitor.in());
            InputStream counted = new ByteArrayInputStream(visitor.in().readNBytes(100_000));

            assertThat(new GZIPInputStream(counted).readNBytes(5_000_000)).hasSize(5_000_000);
        }
    }

    private static void skipHead(InputStream in) throws IOException {
        for (int last = 0; last != 0x0d0a0d0a; ) {
            last = last << 8 | in.read();
        }
    }

    @Test
    void a_cut_page_ends_in_its_middle() throws IOException {
        try (Visitor visitor = secure("snapwither.com")) {
            assertThatThrownBy(() -> visitor.get("/")).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void a_huge_header_and_a_huge_sitemap_are_huge() throws IOException {
        assertThat(get("headstrome.com", "/").headers().get("x-padding")).hasSize(200 * 1_024);
        assertThat(get("mapmoor.com", "/sitemap.xml").body())
                .hasSizeGreaterThan(20_000_000)
                .endsWith("/210000</loc></url>\n</urlset>\n");
    }

    @Test
    void a_certificate_that_does_not_hold_is_refused() throws IOException {
        for (String host : new String[] {"lapsewick.com", "misnomerly.com"}) {
            try (Visitor visitor = secure(host)) {
                assertThatThrownBy(() -> visitor.get("/")).as(host).isInstanceOf(SSLHandshakeException.class);
            }
        }
    }

    @Test
    void whoever_asks_for_no_name_or_a_foreign_one_gets_no_certificate() throws IOException {
        for (String host : new String[] {"elsewhere.org", "127.0.0.1"}) {
            try (Visitor visitor = secure(host)) {
                assertThatThrownBy(() -> visitor.get("/")).as(host).isInstanceOf(SSLException.class);
            }
        }
    }
}
