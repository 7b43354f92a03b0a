package dev.coldpath.scoring.fetch.site;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.Allowance;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Links;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.Ownership;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.fetch.SiteVisit;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.fetch.Terms;
import dev.coldpath.scoring.fetch.Visited.Elsewhere;
import dev.coldpath.scoring.fetch.Visited.Gone;
import dev.coldpath.scoring.fetch.Visited.NobodyThere;
import dev.coldpath.scoring.fetch.Visited.Page;
import dev.coldpath.scoring.fetch.Visited.Spent;
import dev.coldpath.scoring.fetch.Visited.Unseen;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/// Visits a company's site: the home page, and the few pages linked from it that say most.
public final class SiteFetcher implements Inquiry {
    private static final Terms TERMS = new Terms(FetcherId.SITE, 3, Duration.ofDays(7), Duration.ofSeconds(15));
    /// The rest of what a run may ask of a site is left for its sitemap and its feed.
    private static final int REQUESTS = Allowance.PER_RUN - 3;

    private final Means means;
    private final PageKinds kinds = new PageKinds();
    private final Leadership leadership = new Leadership();
    private final HomeFacts homeFacts = new HomeFacts();
    private final PageFacts pageFacts = new PageFacts();

    public SiteFetcher(Means means) {
        this.means = means;
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public Report ask(Subject subject, Deadline deadline) throws InterruptedException {
        Domain domain = subject.domain();
        Instant now = means.time().instant();
        Findings findings = new Findings(now);
        SiteVisit visit = new SiteVisit(means, domain, new Allowance(REQUESTS, now), deadline);
        Status status = switch (FrontDoor.open(visit, domain)) {
            case Page page when Html.is(page) -> look(page, domain, visit, findings);
            case Page _, Gone _ -> Status.ABSENT;
            case Elsewhere(URI address) -> away(address, domain, findings);
            case Unseen(Status why) -> unseen(why, findings);
            case NobodyThere(Status why) -> why;
            case Spent _ -> Status.ERROR;
        };
        return findings.report(status).costing(visit.requests(), visit.bytes());
    }

    private static Status unseen(Status why, Findings findings) {
        if (why == Status.ROBOTS_DENIED) {
            findings.warn("web_robots_denied");
        }
        return why;
    }

    /// The domain leads to a site of another name: whose that is, nobody here can tell, so nothing there is read.
    private Status away(URI address, Domain domain, Findings findings) {
        Optional<Domain> owner = Links.owner(address);
        if (owner.isEmpty()) {
            return Status.ERROR;
        }
        redirected(domain, owner.get(), findings);
        if (homeFacts.isLander(address)) {
            findings.from(home(domain), "redirect").fact(Keys.SITE_LANDER, true);
            findings.warn("web_parked_suspected");
        }
        return Status.OK;
    }

    private static void redirected(Domain from, Domain to, Findings findings) {
        findings.from(home(from), "redirect").text(Keys.SITE_REDIRECTED_TO, to.name());
        findings.warn("web_redirected_domain");
    }

    private Status look(Page page, Domain domain, SiteVisit visit, Findings findings) throws InterruptedException {
        double identity = new Ownership(domain).identity(page.address());
        Links.owner(page.address())
                .filter(owner -> !owner.equals(domain))
                .ifPresent(owner -> redirected(domain, owner, findings));
        Document document = Html.read(page);
        var organizations = JsonLd.organizations(document);
        SitePage home = SitePage.of(page.address(), document);
        Map<PageKind, URI> pages = kinds.linkedFrom(home);
        Tour tour = new Tour(visit, leadership);
        tour.take(home.address(), pages);
        Impressions seen = new Impressions(page, home, organizations, pages, tour);
        homeFacts.notePage(seen, findings.from(page.address(), "page").identifiedBy(identity), findings);
        homeFacts.noteCompany(
                seen,
                findings.from(page.address(), "json_ld").identifiedBy(identity),
                means.time().instant());
        pageFacts.note(seen, findings.from(page.address(), "page").identifiedBy(identity));
        visit.robots(page.address()).ifPresent(robots -> Signposts.note(seen, robots, findings));
        return tour.failed() || !PageFacts.complete(seen) ? Status.PARTIAL : Status.OK;
    }

    private static URI home(Domain domain) {
        return URI.create("https://" + domain + "/");
    }
}
