package dev.coldpath.scoring.fetch.cadence;

import dev.coldpath.scoring.fetch.SiteVisit;
import dev.coldpath.scoring.fetch.Visited;
import dev.coldpath.scoring.fetch.Visited.Elsewhere;
import dev.coldpath.scoring.fetch.Visited.Gone;
import dev.coldpath.scoring.fetch.Visited.NobodyThere;
import dev.coldpath.scoring.fetch.Visited.Page;
import dev.coldpath.scoring.fetch.Visited.Spent;
import dev.coldpath.scoring.fetch.Visited.Unseen;
import dev.coldpath.scoring.fetch.Want;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gathers what a site publishes: the feed first, for it tells more, then the sitemap.
final class Harvest {
    private final SiteVisit visit;
    private final List<Dated> items = new ArrayList<>();
    private final List<Status> failures = new ArrayList<>();
    private Optional<Integer> pages = Optional.empty();
    private boolean feedFound;
    private boolean feedMissed;
    private boolean spent;

    Harvest(SiteVisit visit) {
        this.visit = visit;
    }

    void feed(URI address) throws InterruptedException {
        Visited visited = visit.get(address, Want.FEED);
        page(visited).map(page -> FeedReader.read(page.content().bytes())).ifPresent(read -> {
            feedFound = read.isPresent();
            read.ifPresentOrElse(items::addAll, () -> failures.add(Status.ERROR));
        });
        feedMissed = !feedFound && !isNone(visited);
    }

    /// The first of these that is there. A site that asked to wait is not asked.
    void sitemaps(List<URI> addresses) throws InterruptedException {
        if (failures.contains(Status.RATE_LIMITED)) {
            return;
        }
        for (URI address : addresses) {
            Visited visited = visit.get(address, Want.SITEMAP);
            Optional<Page> page = isPage(visited) ? Optional.empty() : page(visited);
            if (page.isPresent()) {
                sitemap(page.get());
            }
            if (!isNone(visited) && !isPage(visited)) {
                return;
            }
        }
    }

    /// How many pages the site lists; of many sitemaps one is counted and stands for the others. Empty when it lists
    /// none that was seen.
    Optional<Integer> pages() {
        return pages;
    }

    /// What is dated; empty when nothing is, or when it is not all there.
    Optional<List<Dated>> items() {
        boolean whole = feedFound || (!feedMissed && !items.isEmpty());
        return whole ? Optional.of(List.copyOf(items)) : Optional.empty();
    }

    boolean feedFound() {
        return feedFound;
    }

    /// What went wrong, in its order.
    List<Status> failures() {
        return List.copyOf(failures);
    }

    /// True: there was no request left for a part of it.
    boolean spent() {
        return spent;
    }

    private void sitemap(Page page) throws InterruptedException {
        switch (read(page)) {
            case Sitemap.Unreadable _ -> failures.add(Status.ERROR);
            case Sitemap.Pages(int count, List<Dated> news) -> take(count, news);
            case Sitemap.Index(int count, List<URI> first) -> child(count, first);
        }
    }

    private void child(int siblings, List<URI> children) throws InterruptedException {
        if (children.isEmpty()) {
            pages = Optional.of(0);
            return;
        }
        Optional<Page> page = page(visit.get(children.getFirst(), Want.SITEMAP));
        if (page.isPresent()) {
            switch (read(page.get())) {
                case Sitemap.Pages(int count, List<Dated> news) ->
                    take((int) Math.min((long) count * siblings, Integer.MAX_VALUE), news);
                case Sitemap.Index _, Sitemap.Unreadable _ -> failures.add(Status.ERROR);
            }
        }
    }

    private void take(int count, List<Dated> news) {
        pages = Optional.of(count);
        items.addAll(news);
    }

    private static Sitemap read(Page page) {
        return SitemapReader.read(page.address(), page.content().bytes());
    }

    private static boolean isNone(Visited visited) {
        return visited instanceof Gone || visited instanceof Elsewhere;
    }

    /// Some sites answer every path with a page.
    private static boolean isPage(Visited visited) {
        return visited instanceof Page page && page.type().equals("text/html");
    }

    private Optional<Page> page(Visited visited) {
        return switch (visited) {
            case Page page -> Optional.of(page);
            case Unseen(Status why) -> failed(why);
            case NobodyThere(Status why) -> failed(why);
            case Spent _ -> {
                spent = true;
                yield Optional.empty();
            }
            case Gone _, Elsewhere _ -> Optional.empty();
        };
    }

    private Optional<Page> failed(Status why) {
        failures.add(why);
        return Optional.empty();
    }
}
