package dev.coldpath.scoring.fetch.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.limit.Rate;
import dev.coldpath.scoring.fetch.CallPolicy;
import dev.coldpath.scoring.fetch.Credit;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Links;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.fetch.SourceAnswer;
import dev.coldpath.scoring.fetch.SourceAnswer.Failed;
import dev.coldpath.scoring.fetch.SourceAnswer.Json;
import dev.coldpath.scoring.fetch.SourceAnswer.Missing;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.fetch.Terms;
import dev.coldpath.scoring.identity.Id;
import dev.coldpath.scoring.identity.Identity;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Source;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Asks GitHub about the likeliest organisation and for its repositories: two calls, of which strangers have few an
/// hour.
public final class GithubFetcher implements Inquiry {
    /// GitHub allows sixty in an hour; what was saved up counts among them.
    static final Source SOURCE =
            new Source("github", URI.create("https://api.github.com"), new Rate(50, Duration.ofHours(1), 10));

    private static final Terms TERMS = new Terms(FetcherId.GITHUB, 1, Duration.ofDays(7), Duration.ofSeconds(6));
    private static final CallPolicy PATIENCE = new CallPolicy(Duration.ofSeconds(5), 0, false);
    private static final String ACCEPT = "application/vnd.github+json";
    private static final double NO_BACK_LINK = 0.5;
    private static final int FORBIDDEN = 403;
    private static final List<Credit> CREDITS = List.of(
            Credit.of("GitHub", "GitHub API, organisations' public figures", "https://docs.github.com/en/site-policy"));

    private final Means means;

    public GithubFetcher(Means means) {
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
        Optional<Id> organization = Identity.resolve(subject.domain(), subject.known()).organizations().stream()
                .findFirst();
        if (organization.isEmpty()) {
            return Report.bare(none(subject));
        }
        PublishedApis apis = new PublishedApis(means, deadline, PATIENCE);
        String path = "/orgs/" + organization.get().value();
        SourceAnswer answer = apis.json(SOURCE, path, ACCEPT);
        return apis.bill(
                switch (answer) {
                    case Json(var node)
                    when node.path("login").isTextual() ->
                        repositories(organization.get(), identity(node, organization.get(), subject.domain()), apis);
                    case Json _ -> Report.bare(Status.ERROR);
                    case Missing _ -> Report.bare(Status.ABSENT);
                    case Failed failed -> Report.bare(status(failed));
                });
    }

    private Report repositories(Id organization, double identity, PublishedApis apis) throws InterruptedException {
        String path = "/orgs/" + organization.value() + "/repos?sort=pushed&per_page=100";
        Instant now = means.time().instant();
        SourceAnswer answer = apis.json(SOURCE, path, ACCEPT);
        return switch (answer) {
            case Json(var node) ->
                Repositories.read(node, now)
                        .map(all -> report(organization, all, apis.address(SOURCE, path), identity))
                        .orElseGet(() -> Report.bare(Status.ERROR));
            case Missing _ -> Report.bare(Status.ERROR);
            case Failed failed -> Report.bare(status(failed));
        };
    }

    private Report report(Id organization, Repositories all, URI address, double identity) {
        Findings findings = new Findings(means.time().instant());
        findings.from(address, "github")
                .identifiedBy(identity)
                .text(Keys.GITHUB_ORGANIZATION, organization.value())
                .number(Keys.GITHUB_STARS, (double) all.stars())
                .number(Keys.GITHUB_ACTIVE_REPOS_90D, all.active());
        return findings.report(Status.OK);
    }

    /// Anybody may link to an organisation; only one that leads back is surely the company's.
    private static double identity(JsonNode organization, Id found, Domain domain) {
        boolean leadsBack = home(organization.path("blog").asText(""))
                .filter(domain::equals)
                .isPresent();
        return leadsBack || organization.path("is_verified").asBoolean(false) ? found.identity() : NO_BACK_LINK;
    }

    /// People leave the scheme out.
    private static Optional<Domain> home(String blog) {
        String address = blog.strip();
        return Links.absolute(address.contains("://") ? address : "https://" + address)
                .flatMap(Links::owner);
    }

    /// Who has asked too much is told that it is forbidden.
    private static Status status(Failed failed) {
        return failed.code() == FORBIDDEN ? Status.RATE_LIMITED : failed.why();
    }

    /// That there is no organisation is known only of a site that was seen, and of an item that could be asked for: it
    /// is the first to name one.
    private static Status none(Subject subject) {
        boolean itemUnseen = subject.known(FetcherId.WIKIDATA)
                .map(Snapshot::status)
                .filter(status -> status.outage() || status == Status.PARTIAL)
                .isPresent();
        return itemUnseen ? subject.nameless(FetcherId.WIKIDATA) : siteHasNone(subject);
    }

    private static Status siteHasNone(Subject subject) {
        return subject.known(FetcherId.SITE)
                .map(Snapshot::status)
                .map(status -> status.observed() ? Status.ABSENT : status)
                .orElse(Status.ERROR);
    }
}
