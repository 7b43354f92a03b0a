package dev.coldpath.scoring.fetch.ats;

import dev.coldpath.scoring.fetch.CallPolicy;
import dev.coldpath.scoring.fetch.Credit;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.InFlight;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.fetch.Terms;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Source;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Reads a company's hiring boards at their vendors, who publish them for being read.
public final class AtsFetcher implements Inquiry {
    private static final Terms TERMS = new Terms(FetcherId.ATS, 2, Duration.ofDays(1), Duration.ofSeconds(10));
    private static final CallPolicy PATIENCE = new CallPolicy(Duration.ofSeconds(8), 2, false);
    private static final List<Credit> CREDITS = List.of(
            Credit.of("Greenhouse", "published job boards", "https://developers.greenhouse.io/job-board.html"),
            Credit.of("Lever", "published postings", "https://github.com/lever/postings-api"),
            Credit.of("Ashby", "published job boards", "https://developers.ashbyhq.com/docs/public-job-posting-api"),
            Credit.of(
                    "SmartRecruiters", "published postings", "https://developers.smartrecruiters.com/docs/posting-api"),
            Credit.of("Workable", "published job widget", "https://help.workable.com/"));

    private final Means means;
    private final Map<Source, InFlight> counted = Map.of(Vendor.WORKABLE.source(), new InFlight(2));
    private final RoleFacts facts = new RoleFacts();

    public AtsFetcher(Means means) {
        this.means = means;
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public List<Credit> credits() {
        return CREDITS;
    }

    @Override
    public Report ask(Subject subject, Deadline deadline) throws InterruptedException {
        Instant now = means.time().instant();
        PublishedApis apis = new PublishedApis(means, deadline, PATIENCE, counted);
        return apis.bill(
                switch (new BoardSearch(subject, apis, now).search()) {
                    case BoardSearch.Outcome.Unread(Status why) -> Report.bare(why);
                    case BoardSearch.Outcome.Boards(List<BoardSearch.Found> found) ->
                        found.isEmpty() ? Report.bare(none(subject)) : report(subject, found, now);
                });
    }

    private Report report(Subject subject, List<BoardSearch.Found> found, Instant now) {
        Findings findings = new Findings(now);
        facts.note(found, subject.earlier(), now, findings);
        return findings.report(Status.OK);
    }

    /// That there is no board is known only of a site that was seen.
    private static Status none(Subject subject) {
        return subject.known(FetcherId.SITE).map(AtsFetcher::none).orElse(Status.ERROR);
    }

    private static Status none(Snapshot site) {
        Status status = site.status();
        boolean told = site.observation(Keys.SITE_BOARD_LINK).isPresent();
        return switch (status) {
            case OK -> told ? Status.ABSENT : silent(site);
            case PARTIAL -> told ? Status.ABSENT : Status.ERROR;
            case ABSENT, NOT_APPLICABLE, ROBOTS_DENIED, RATE_LIMITED, TIMEOUT, ERROR -> status;
        };
    }

    /// A site of another name was not read; one that shows nothing without its scripts says nothing of boards.
    private static Status silent(Snapshot site) {
        return site.observation(Keys.SITE_REDIRECTED_TO).isPresent() ? Status.NOT_APPLICABLE : Status.OK;
    }
}
