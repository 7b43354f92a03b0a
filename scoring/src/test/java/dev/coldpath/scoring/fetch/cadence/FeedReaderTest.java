package dev.coldpath.scoring.fetch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    private static final Dated POST = new Dated("https://brightloom.com/post", Instant.parse("2026-11-02T03:04:05Z"));
    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>News</title><link>https://brightloom.com/</link><description>x</description>
            <item><title>By Jane Doe</title><link> https://brightloom.com/post </link><dc:creator>Jane Doe</dc:creator>
              <author>jane.doe@brightloom.com</author><pubDate>Mon, 02 Nov 2026 03:04:05 GMT</pubDate></item>
            <item><title>Undated</title><link>https://brightloom.com/x</link></item>
            <item><title>Nowhere</title><pubDate>Mon, 02 Nov 2026 03:04:05 GMT</pubDate></item>
            </channel></rss>""";
    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>x</id><updated>2026-11-02T03:04:05Z</updated>
            <entry><title>Post</title><id>x</id><link href="https://brightloom.com/post"/>
              <updated>2026-11-02T03:04:05Z</updated><author><name>Jane Doe</name></author></entry></feed>""";

    @Test
    void items_of_both_kinds_of_feed_have_an_address_and_a_date() {
        assertThat(read(RSS)).hasValue(List.of(POST));
        assertThat(read(ATOM)).hasValue(List.of(POST));
        assertThat(read(
                        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
                                + "xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>x</title></channel>"
                                + "<item><link>https://brightloom.com/post</link><dc:date>2026-11-02T03:04:05Z</dc:date></item>"
                                + "</rdf:RDF>"))
                .hasValue(List.of(POST));
    }

    @Test
    void a_feed_without_items_is_a_feed() {
        assertThat(read("<rss version='2.0'><channel><title>x</title></channel></rss>"))
                .hasValue(List.of());
    }

    @Test
    void a_document_type_is_refused() {
        for (String type : List.of(
                "<!DOCTYPE rss>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE rss SYSTEM \"https://brightloom.com/x.dtd\">")) {
            assertThat(read(RSS.replace("<rss ", type + "<rss "))).as(type).isEmpty();
        }
    }

    @Test
    void what_is_broken_or_something_else_is_no_feed() {
        for (String text :
                List.of("", "{}", "<html/>", "<urlset/>", "<rss>", "<rss version='2.0'/>", "plain", "<feed/>")) {
            assertThat(read(text)).as(text).isEmpty();
        }
    }

    @Test
    void one_that_is_too_deep_or_too_long_is_refused() {
        String deep = "<description>" + "<b>".repeat(100) + "</b>".repeat(100) + "</description>";
        assertThat(read(RSS.replace("<title>Undated</title>", deep))).isEmpty();
        assertThat(read(RSS.replace("<title>Undated</title>", "<b/>".repeat(50_001))))
                .isEmpty();
    }

    @Test
    void no_more_than_a_thousand_items_are_read() {
        String item = RSS.substring(RSS.indexOf("<item>"), RSS.indexOf("<item><title>Undated"));

        assertThat(read(RSS.replace("<item><title>Undated", item.repeat(1_500) + "<item><title>Undated"))
                        .orElseThrow())
                .hasSize(1_000);
    }

    @Test
    void any_bytes_are_a_feed_or_none() {
        for (String text : List.of(RSS, ATOM)) {
            byte[] good = text.getBytes(StandardCharsets.UTF_8);
            for (long seed = 1; seed <= 300; seed++) {
                Random random = new Random(seed);
                byte[] bytes = good.clone();
                for (int i = random.nextInt(6); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }

                assertThat(FeedReader.read(bytes).stream().count())
                        .as("seed %d", seed)
                        .isLessThan(2);
            }
        }
    }

    private static Optional<List<Dated>> read(String text) {
        return FeedReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
