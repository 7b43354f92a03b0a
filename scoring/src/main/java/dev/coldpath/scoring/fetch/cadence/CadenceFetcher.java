package dev.coldpath.scoring.fetch.cadence;

import dev.coldpath.scoring.fetch.Allowance;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.Findings.Source;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.Ownership;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.fetch.SiteVisit;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.fetch.Terms;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Counts what a company publishes, on a second visit to its site that keeps the rules and the budget of the first.
public final class CadenceFetcher implements Inquiry {
    private static final Terms TERMS = new Terms(FetcherId.CADENCE, 1, Duration.ofDays(3), Duration.ofSeconds(10));
    private static final Duration RECENT = Duration.ofDays(90);
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final Means means;

    public CadenceFetcher(Means means) {
        this.means = means;
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public Report ask(Subject subject, Deadline deadline) throws InterruptedException {
        Optional<Signs> signs = Signs.in(subject);
        return signs.isPresent() ? ask(subject, signs.get(), deadline) : Report.bare(Status.ERROR);
    }

    /// A site that was not seen is not visited again: whatever kept it from being seen still stands.
    private Report ask(Subject subject, Signs signs, Deadline deadline) throws InterruptedException {
        Findings findings = new Findings(means.time().instant());
        Status status = signs.site().status();
        return switch (status) {
            case OK, PARTIAL ->
                signs.sitemaps().isEmpty() ? nowhere(signs, findings) : visit(subject, signs, findings, deadline);
            case ROBOTS_DENIED -> {
                findings.warn("web_robots_denied");
                yield findings.report(status);
            }
            case ABSENT, NOT_APPLICABLE, RATE_LIMITED, TIMEOUT, ERROR -> findings.report(status);
        };
    }

    /// Nothing was seen of a site of another name, so there is nothing to look for.
    private static Report nowhere(Signs signs, Findings findings) {
        if (!signs.leadsAway()) {
            return findings.report(Status.ERROR);
        }
        findings.warn("web_redirected_domain");
        return findings.report(Status.NOT_APPLICABLE);
    }

    private Report visit(Subject subject, Signs signs, Findings findings, Deadline deadline)
            throws InterruptedException {
        Instant now = means.time().instant();
        SiteVisit visit = new SiteVisit(means, subject.domain(), allowance(signs.site()), deadline);
        signs.teach(visit, now);
        Harvest harvest = new Harvest(visit);
        Optional<URI> feed = signs.feed();
        if (feed.isPresent()) {
            harvest.feed(feed.get());
        }
        harvest.sitemaps(signs.sitemaps());
        note(harvest, signs, new Ownership(subject.domain()), findings);
        return findings.report(status(harvest, findings)).costing(visit.requests(), visit.bytes());
    }

    /// The millisecond more is what a snapshot's time may lack.
    private Allowance allowance(Snapshot site) {
        int left = Math.max(0, Allowance.PER_RUN - site.traffic().requests());
        Duration gap = means.reach().politenessGap().plusMillis(1);
        return new Allowance(left, site.observedAt().plus(gap));
    }

    private void note(Harvest harvest, Signs signs, Ownership ownership, Findings findings) {
        Instant now = means.time().instant();
        URI sitemap = signs.sitemaps().getFirst();
        Source listed = findings.from(sitemap, "sitemap").identifiedBy(ownership.identity(sitemap));
        harvest.pages().ifPresent(pages -> listed.number(Keys.CADENCE_SITEMAP_URLS, pages));
        harvest.items().ifPresent(items -> {
            URI place = signs.feed().filter(_ -> harvest.feedFound()).orElse(sitemap);
            findings.from(place, harvest.feedFound() ? "feed" : "sitemap")
                    .identifiedBy(ownership.identity(place))
                    .number(Keys.CADENCE_POSTS_90D, recent(items, now));
        });
    }

    /// Each address once, however often it is listed.
    private static int recent(List<Dated> items, Instant now) {
        return (int) items.stream()
                .filter(item ->
                        item.at().isAfter(now.minus(RECENT)) && item.at().isBefore(now.plus(CLOCKS_DIFFER)))
                .map(Dated::address)
                .distinct()
                .count();
    }

    private static Status status(Harvest harvest, Findings findings) {
        List<Status> failures = harvest.failures();
        boolean whole = failures.isEmpty() && !harvest.spent();
        if (!findings.none()) {
            return whole ? Status.OK : Status.PARTIAL;
        }
        return failures.stream()
                .filter(Status::outage)
                .findFirst()
                .or(() -> failures.stream().findFirst())
                .orElse(whole ? Status.ABSENT : Status.ERROR);
    }
}
