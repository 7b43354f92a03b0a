package dev.coldpath.scoring.fetch.site;

import dev.coldpath.scoring.fetch.Findings.Source;
import dev.coldpath.scoring.fetch.site.Tour.Sight;
import dev.coldpath.scoring.snapshot.Keys;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a site's pages tell by being there, by what they show and by where they lead. What was not seen is left out:
/// a page that could not be had is no page without leaders.
final class PageFacts {
    private static final int MOST_BOARDS = 3;
    private static final int MOST_ORGANIZATIONS = 3;

    private final BoardLinks boards = new BoardLinks();
    private final PageVendors vendors = new PageVendors();

    void note(Impressions seen, Source pages) {
        pages.number(
                Keys.SITE_PAID_INFRA,
                vendors.in(seen.page().headers(), seen.targets().toList()).size());
        seen.tour().securityTxt().ifPresent(there -> pages.fact(Keys.SITE_SECURITY_TXT, there));
        noteLinks(seen, pages);
        notePages(seen, pages);
    }

    /// True: nothing was left out because it could not be seen.
    static boolean complete(Impressions seen) {
        return leadership(seen).isPresent() && seen.tour().securityTxt().isPresent();
    }

    private void notePages(Impressions seen, Source pages) {
        int commercial = (int) Arrays.stream(PageKind.values())
                .filter(kind -> kind.commercial() && seen.has(kind))
                .count();
        pages.number(Keys.SITE_COMMERCIAL_PAGES, commercial).fact(Keys.SITE_PRICING_PAGE, seen.has(PageKind.PRICING));
        leadership(seen).ifPresent(points -> pages.number(Keys.SITE_LEADERSHIP, points));
    }

    private void noteLinks(Impressions seen, Source pages) {
        List<String> found = Stream.concat(seen.targets(), seen.tour().leadingAway().values().stream())
                .flatMap(link -> boards.board(link).stream())
                .distinct()
                .limit(MOST_BOARDS)
                .toList();
        found.forEach(board -> pages.text(Keys.SITE_BOARD, board));
        List<String> organizations = organizations(seen);
        organizations.forEach(name -> pages.text(Keys.SITE_GITHUB, name));
        pages.fact(Keys.SITE_GITHUB_LINK, !organizations.isEmpty());
        boolean unsure = seen.home().needsScripts() || seen.tour().missed().contains(PageKind.CAREERS);
        if (!found.isEmpty() || !unsure) {
            pages.fact(Keys.SITE_BOARD_LINK, !found.isEmpty());
        }
    }

    /// What the company itself calls its profile comes before what its pages link to.
    private static List<String> organizations(Impressions seen) {
        Stream<URI> profiles = seen.organization().stream().flatMap(each -> each.elsewhere().stream());
        return Stream.concat(
                        GithubLinks.organizations(profiles).stream(),
                        GithubLinks.organizations(seen.targets()).stream())
                .distinct()
                .limit(MOST_ORGANIZATIONS)
                .toList();
    }

    private static Optional<Integer> leadership(Impressions seen) {
        Tour tour = seen.tour();
        boolean shown = tour.seen().containsKey(PageKind.TEAM);
        if (tour.missed().contains(PageKind.TEAM) || (!shown && tour.missed().contains(PageKind.ABOUT))) {
            return Optional.empty();
        }
        boolean founder =
                seen.organization().filter(each -> each.founders() > 0).isPresent();
        boolean leaders = tour.seen().values().stream().map(Sight::leadership).anyMatch(Leadership.Shown::leaders);
        boolean board = tour.seen().values().stream().map(Sight::leadership).anyMatch(Leadership.Shown::board);
        return Optional.of((int) Stream.of(seen.has(PageKind.TEAM), leaders, founder, board)
                .filter(point -> point)
                .count());
    }
}
