package dev.coldpath.scoring.fetch.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.fuzz.Fuzzing;
import java.net.URI;
import org.junit.jupiter.api.Test;

/// Proves X-10: sitemaps and feeds.
class CadenceFuzzTest {
    private static final URI HERE = URI.create("https://brightloom.com/sitemap.xml");

    @Test
    void any_bytes_are_a_sitemap_or_none() {
        Fuzzing.feed("sitemap", input -> {
            switch (SitemapReader.read(HERE, input)) {
                case Sitemap.Pages pages -> assertThat(pages.count()).isNotNegative();
                case Sitemap.Index index -> assertThat(index.first()).hasSizeLessThanOrEqualTo(10);
                case Sitemap.Unreadable _ -> {}
            }
        });
    }

    @Test
    void any_bytes_are_a_feed_or_none() {
        Fuzzing.feed(
                "feed",
                input -> FeedReader.read(input)
                        .ifPresent(items -> assertThat(items).hasSizeLessThanOrEqualTo(1_000)));
    }
}
