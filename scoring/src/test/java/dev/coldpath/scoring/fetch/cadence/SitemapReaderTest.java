package dev.coldpath.scoring.fetch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SitemapReaderTest {
    private static final URI HERE = URI.create("https://brightloom.com/sitemap.xml");

    @Test
    void pages_are_counted_and_news_are_dated() {
        assertThat(read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                  <url><loc> https://brightloom.com/ </loc><lastmod>2026-11-01</lastmod></url>
                  <url><loc><![CDATA[https://brightloom.com/a?b&c]]></loc>
                    <image:image><image:loc>https://brightloom.com/a.png</image:loc></image:image>
                    <news:news><news:title>Jane Doe</news:title>
                      <news:publication_date>2026-11-02T03:04:05+00:00</news:publication_date></news:news></url>
                  <url><lastmod>2026-11-01</lastmod></url>
                </urlset>"""))
                .isEqualTo(new Sitemap.Pages(
                        2, List.of(new Dated("https://brightloom.com/a?b&c", Instant.parse("2026-11-02T03:04:05Z")))));
    }

    @Test
    void an_index_names_its_children() {
        assertThat(read("<sitemapindex><sitemap><loc>/a.xml</loc></sitemap><sitemap><loc>file:///b</loc></sitemap>"
                        + "</sitemapindex>"))
                .isEqualTo(new Sitemap.Index(2, List.of(URI.create("https://brightloom.com/a.xml"))));
        assertThat(read("<sitemapindex>" + "<sitemap><loc>/a.xml</loc></sitemap>".repeat(500) + "</sitemapindex>"))
                .isInstanceOfSatisfying(
                        Sitemap.Index.class, index -> assertThat(index.first()).hasSize(10));
        assertThat(read("<urlset/>")).isEqualTo(new Sitemap.Pages(0, List.of()));
    }

    @Test
    void a_document_type_is_refused() {
        for (String type : List.of(
                "<!DOCTYPE urlset>",
                "<!DOCTYPE urlset SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE urlset [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE urlset [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")) {
            assertThat(read(type + "<urlset><url><loc>/&x;</loc></url></urlset>"))
                    .as(type)
                    .isEqualTo(new Sitemap.Unreadable());
            assertThat(read(type + "<urlset><url><loc>/</loc></url></urlset>"))
                    .as(type)
                    .isEqualTo(new Sitemap.Unreadable());
        }
        assertThat(read("<urlset><url><loc>/&x;</loc></url></urlset>")).isEqualTo(new Sitemap.Unreadable());
    }

    @Test
    void what_is_broken_or_something_else_is_no_sitemap() {
        for (String text : List.of(
                "",
                " ",
                "{}",
                "<html><body>Not found</body></html>",
                "<rss><channel/></rss>",
                "<urlset><url><loc>/</loc></url>",
                "<urlset></url>",
                "<urlset/><urlset/>",
                "https://brightloom.com/\n")) {
            assertThat(read(text)).as(text).isEqualTo(new Sitemap.Unreadable());
        }
    }

    @Test
    void a_compressed_one_is_read_and_a_bomb_is_not() {
        assertThat(SitemapReader.read(HERE, gzip("<urlset><url><loc>/</loc></url></urlset>", 1)))
                .isEqualTo(new Sitemap.Pages(1, List.of()));
        assertThat(SitemapReader.read(HERE, gzip("<urlset><!--", 1))).isEqualTo(new Sitemap.Unreadable());
        assertThat(SitemapReader.read(HERE, gzip("<urlset>" + " ".repeat(10_000_000) + "</urlset>", 1)))
                .isEqualTo(new Sitemap.Unreadable());
        assertThat(SitemapReader.read(HERE, new byte[] {0x1f, (byte) 0x8b, 8, 0}))
                .isEqualTo(new Sitemap.Unreadable());
    }

    @Test
    void one_that_is_too_deep_is_refused_and_a_long_one_is_counted() {
        assertThat(read("<urlset>" + "<a>".repeat(100) + "</a>".repeat(100) + "</urlset>"))
                .isEqualTo(new Sitemap.Unreadable());
        assertThat(read("<urlset>" + "<url><loc>/</loc></url>".repeat(50_000) + "</urlset>"))
                .isEqualTo(new Sitemap.Pages(50_000, List.of()));
        assertThat(read("<urlset><url><loc>" + "x".repeat(3_000_000) + "</loc></url></urlset>"))
                .isInstanceOf(Sitemap.Pages.class);
    }

    @Test
    void any_bytes_are_a_sitemap_or_none() {
        byte[] good =
                "<?xml version=\"1.0\"?><urlset a='b'><url><loc>/x&amp;y</loc><news:publication_date xmlns:news='n'>2026-01-01</news:publication_date></url></urlset>"
                        .getBytes(StandardCharsets.UTF_8);
        for (long seed = 1; seed <= 600; seed++) {
            Random random = new Random(seed);
            byte[] bytes = good.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            assertThat(SitemapReader.read(HERE, bytes)).as("seed %d", seed).isNotNull();
        }
    }

    private static byte[] gzip(String text, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                gzip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Sitemap read(String text) {
        return SitemapReader.read(HERE, text.strip().getBytes(StandardCharsets.UTF_8));
    }
}
