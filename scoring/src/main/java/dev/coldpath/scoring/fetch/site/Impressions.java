package dev.coldpath.scoring.fetch.site;

import dev.coldpath.scoring.fetch.Links;
import dev.coldpath.scoring.fetch.Visited.Page;
import dev.coldpath.scoring.fetch.site.Tour.Sight;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All that a visit saw of a site.
///
/// @param page the home page as it came
/// @param home the home page as it was read
/// @param organizations what the home page says of organisations
/// @param pages what the home page links to
record Impressions(Page page, SitePage home, List<Organization> organizations, Map<PageKind, URI> pages, Tour tour) {
    Impressions {
        organizations = List.copyOf(organizations);
        pages = Map.copyOf(pages);
    }

    /// The one whose address is this site's, else the first one told of.
    Optional<Organization> organization() {
        List<Organization> all = Stream.concat(
                        organizations.stream(),
                        tour.seen().values().stream().map(Sight::organizations).flatMap(List::stream))
                .toList();
        var site = Links.owner(home.address());
        return all.stream()
                .filter(each -> each.address().flatMap(Links::owner).equals(site))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /// True: the home page links to such a page, and nothing says that it is gone.
    boolean has(PageKind kind) {
        return pages.containsKey(kind) && !tour.gone().contains(kind);
    }

    /// Everything that the pages seen point to.
    Stream<URI> targets() {
        return Stream.concat(
                home.targets(), tour.seen().values().stream().map(Sight::page).flatMap(SitePage::targets));
    }
}
