package dev.coldpath.scoring.fetch.cadence;

import java.net.URI;
import java.util.List;

/// What a sitemap lists.
sealed interface Sitemap {
    /// Pages, and those of them that are dated as news.
    record Pages(int count, List<Dated> news) implements Sitemap {
        public Pages {
            news = List.copyOf(news);
        }
    }

    /// Something else, a broken one, or too much of one.
    record Unreadable() implements Sitemap {}

    /// More sitemaps.
    ///
    /// @param first the first few of them
    record Index(int count, List<URI> first) implements Sitemap {
        public Index {
            first = List.copyOf(first);
        }
    }
}
