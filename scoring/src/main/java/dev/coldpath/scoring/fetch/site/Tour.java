package dev.coldpath.scoring.fetch.site;

import dev.coldpath.scoring.fetch.Links;
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
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/// Looks at the pages that say most, the most telling first. Another host of the company's has robots rules of its own
/// to be asked for, which only some pages are worth. The tour ends when the site asks to wait or the visit has no more
/// requests.
final class Tour {
    private static final List<PageKind> ROUTE = List.of(
            PageKind.CAREERS,
            PageKind.TEAM,
            PageKind.ABOUT,
            PageKind.PRICING,
            PageKind.DOCS,
            PageKind.STATUS,
            PageKind.CHANGELOG);
    private static final Set<PageKind> WORTH_A_DETOUR = EnumSet.of(PageKind.CAREERS, PageKind.TEAM, PageKind.ABOUT);
    private static final Pattern CONTACT_LINE = Pattern.compile("(?im)^contact:\\s*\\S");

    private final SiteVisit visit;
    private final Leadership leadership;
    private final Map<PageKind, Sight> seen = new EnumMap<>(PageKind.class);
    private final Map<PageKind, URI> leadingAway = new EnumMap<>(PageKind.class);
    private final Set<PageKind> gone = EnumSet.noneOf(PageKind.class);
    private final Set<PageKind> missed = EnumSet.noneOf(PageKind.class);
    private Optional<Boolean> securityTxt = Optional.empty();
    private boolean failed;
    private boolean over;

    Tour(SiteVisit visit, Leadership leadership) {
        this.visit = visit;
        this.leadership = leadership;
    }

    /// What one page showed.
    record Sight(SitePage page, Leadership.Shown leadership, List<Organization> organizations) {}

    /// Goes round once.
    void take(URI home, Map<PageKind, URI> pages) throws InterruptedException {
        lookForSecurityTxt(home);
        for (PageKind kind : ROUTE) {
            URI page = pages.get(kind);
            boolean second = kind == PageKind.ABOUT && seen.containsKey(PageKind.TEAM);
            if (page == null || second) {
                continue;
            }
            if (over) {
                missed.add(kind);
            } else if (WORTH_A_DETOUR.contains(kind) || Links.authority(page).equals(Links.authority(home))) {
                look(kind, page);
            }
        }
    }

    Map<PageKind, Sight> seen() {
        return seen;
    }

    /// Pages that turned out to be another company's.
    Map<PageKind, URI> leadingAway() {
        return leadingAway;
    }

    Set<PageKind> gone() {
        return gone;
    }

    /// Pages that are there, as far as anybody knows, and were not seen.
    Set<PageKind> missed() {
        return missed;
    }

    Optional<Boolean> securityTxt() {
        return securityTxt;
    }

    /// True: something failed that may succeed another time.
    boolean failed() {
        return failed;
    }

    private void lookForSecurityTxt(URI home) throws InterruptedException {
        Visited visited = visit.get(home.resolve("/.well-known/security.txt"), Want.NOTICE);
        switch (visited) {
            case Page page -> securityTxt = Optional.of(isSecurityTxt(page));
            case Gone _, Elsewhere _ -> securityTxt = Optional.of(false);
            case Unseen _, NobodyThere _, Spent _ -> note(visited);
        }
    }

    /// Many sites answer every path with a page.
    private static boolean isSecurityTxt(Page page) {
        String text = new String(page.content().bytes(), StandardCharsets.UTF_8);
        return !page.type().equals("text/html") && CONTACT_LINE.matcher(text).find();
    }

    private void look(PageKind kind, URI address) throws InterruptedException {
        Visited visited = visit.get(address, Want.PAGE);
        switch (visited) {
            case Page page when Html.is(page) -> seen.put(kind, sight(page));
            case Page _ -> missed.add(kind);
            case Gone _ -> gone.add(kind);
            case Elsewhere(URI away) -> leadingAway.put(kind, away);
            case Unseen _, NobodyThere _, Spent _ -> {
                missed.add(kind);
                note(visited);
            }
        }
    }

    private Sight sight(Page page) {
        Document document = Html.read(page);
        Leadership.Shown shown = leadership.on(document);
        return new Sight(SitePage.of(page.address(), document), shown, JsonLd.organizations(document));
    }

    private void note(Visited visited) {
        switch (visited) {
            case Unseen(Status why) -> {
                failed |= why.outage();
                over |= why == Status.RATE_LIMITED;
            }
            case NobodyThere _ -> failed = true;
            case Spent _ -> over = true;
            case Page _, Gone _, Elsewhere _ -> {}
        }
    }
}
