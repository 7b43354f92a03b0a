package dev.coldpath.scoring.fetch.site;

import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.Links;
import dev.coldpath.scoring.fetch.Robots;
import dev.coldpath.scoring.fetch.site.Tour.Sight;
import dev.coldpath.scoring.snapshot.Keys;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a later visit finds what this site publishes, and the rules it has to keep there.
final class Signposts {
    private static final List<String> SIDE_FEEDS = List.of("comment", "author", "/tag/", "/category/");

    private Signposts() {}

    static void note(Impressions seen, Robots robots, Findings findings) {
        URI home = seen.home().address();
        URI robotsTxt = home.resolve("/robots.txt");
        findings.from(robotsTxt, "robots_txt").text(Keys.SITE_ROBOTS, robots.text());
        List<URI> announced =
                robots.sitemaps().stream().filter(each -> sameSite(each, home)).toList();
        for (URI sitemap : announced.isEmpty() ? List.of(home.resolve("/sitemap.xml")) : announced) {
            findings.from(robotsTxt, "robots_txt").text(Keys.SITE_SITEMAP, sitemap.toString());
        }
        feed(seen).ifPresent(feed -> findings.from(home, "page").text(Keys.SITE_FEED, feed.toString()));
    }

    /// The first one of the whole site: not of one thread, topic or person.
    private static Optional<URI> feed(Impressions seen) {
        return Stream.concat(
                        Stream.of(seen.home()),
                        seen.tour().seen().values().stream().map(Sight::page))
                .flatMap(page -> page.feeds().stream())
                .filter(feed -> sameSite(feed, seen.home().address()))
                .filter(feed -> SIDE_FEEDS.stream().noneMatch(feed.toString()::contains))
                .findFirst();
    }

    private static boolean sameSite(URI address, URI home) {
        return Links.owner(address).equals(Links.owner(home));
    }
}
