package dev.coldpath.internet;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What an archetype's site publishes: its sitemap and its feed.
final class StagedMap {
    private static final int MOST_IN_ONE = 1_000;
    private static final int LATELY = 88;
    private static final String SPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    private StagedMap() {}

    static Map<String, String> files(Archetype of) {
        Map<String, String> files = new HashMap<>();
        int pages = of.count("sitemap_urls");
        int inOne = largestPart(pages);
        String site = "https://" + of.domain();
        if (inOne == pages) {
            files.put("site/sitemap.xml", urls(site, pages));
        } else {
            files.put("site/sitemap.xml", index(site, pages / inOne));
            files.put("site/sitemap-1.xml", urls(site, inOne));
        }
        files.put("site/robots.txt", "User-agent: *\nAllow: /\nSitemap: " + site + "/sitemap.xml\n");
        files.put("site/feed.xml", feed(site, of.count("posts_90d")));
        return files;
    }

    /// Sitemaps that are all of one length, for one of them is read and stands for the others.
    private static int largestPart(int pages) {
        return IntStream.iterate(Math.min(pages, MOST_IN_ONE), part -> part - 1)
                .filter(part -> pages % part == 0)
                .findFirst()
                .orElseThrow();
    }

    private static String urls(String site, int count) {
        return entries(count, page -> "<url><loc>" + site + "/page/" + page + "</loc></url>", "urlset");
    }

    private static String index(String site, int count) {
        return entries(
                count, map -> "<sitemap><loc>" + site + "/sitemap-" + map + ".xml</loc></sitemap>", "sitemapindex");
    }

    private interface Entry {
        String text(int number);
    }

    private static String entries(int count, Entry entry, String root) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(entry::text)
                .collect(Collectors.joining("\n", "<" + root + " " + SPACE + ">\n", "\n</" + root + ">\n"));
    }

    /// Evenly over a quarter of a year; a post before it is there however quiet they have been.
    private static String feed(String site, int posts) {
        String items = IntStream.range(0, posts)
                .mapToObj(post -> item(site, post, 1 + post * LATELY / posts))
                .collect(Collectors.joining());
        return "<rss version=\"2.0\"><channel><title>News</title><link>" + site
                + "/</link><description>News</description>" + items + item(site, posts, 200) + "</channel></rss>\n";
    }

    private static String item(String site, int post, int daysAgo) {
        return "<item><title>News</title><link>%s/news/%d</link><pubDate>{{feed_day:%d}}</pubDate></item>\n"
                .formatted(site, post, daysAgo);
    }
}
