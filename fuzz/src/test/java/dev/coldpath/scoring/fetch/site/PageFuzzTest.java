package dev.coldpath.scoring.fetch.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import dev.coldpath.scoring.fetch.Visited.Page;
import dev.coldpath.scoring.net.Web.Content;
import dev.coldpath.scoring.net.Web.Headers;
import java.net.URI;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// Proves X-10: pages of sites, and the JSON-LD in them.
class PageFuzzTest {
    private static final URI HERE = URI.create("https://brightloom.com/");

    @Test
    void any_bytes_are_a_page_with_bounded_contents() {
        Fuzzing.feed("page", input -> {
            Document document = Html.read(new Page(HERE, new Headers(Map.of()), new Content(input)));
            SitePage page = SitePage.of(HERE, document);

            assertThat(page.links()).hasSizeLessThanOrEqualTo(5_000);
            assertThat(page.text()).hasSizeLessThanOrEqualTo(20_000);
            assertThat(page.topic()).hasSizeLessThanOrEqualTo(20_000);
            assertThat(JsonLd.organizations(document)).hasSizeLessThanOrEqualTo(50);
        });
    }
}
