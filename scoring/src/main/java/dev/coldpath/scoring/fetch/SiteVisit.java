package dev.coldpath.scoring.fetch;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.Gatekeeper.Gate;
import dev.coldpath.scoring.fetch.SiteClient.Hop.Answer;
import dev.coldpath.scoring.fetch.SiteClient.Hop.Stop;
import dev.coldpath.scoring.fetch.Visited.Elsewhere;
import dev.coldpath.scoring.fetch.Visited.Gone;
import dev.coldpath.scoring.fetch.Visited.Page;
import dev.coldpath.scoring.fetch.Visited.Unseen;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.RedirectPolicy;
import dev.coldpath.scoring.net.Web;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.util.Optional;

/// One polite visit to a company's site: what robots.txt forbids is not asked, requests are few and apart, one at a
/// time, each asked once. Redirects are followed as long as they stay with the company.
public final class SiteVisit {
    private final Ownership ownership;
    private final SiteClient client;
    private final Gatekeeper gatekeeper;

    public SiteVisit(Means means, Domain domain, Allowance allowance, Deadline deadline) {
        this.ownership = new Ownership(domain);
        this.client = new SiteClient(means, allowance, deadline);
        this.gatekeeper = new Gatekeeper(client);
    }

    public Visited get(URI address, Want want) throws InterruptedException {
        URI here = address;
        for (int hop = 0; hop <= RedirectPolicy.MOST; hop++) {
            if (ownership.identity(here) == 0) {
                return new Elsewhere(here);
            }
            SiteClient.Hop end = pass(here, want);
            Optional<URI> next =
                    end instanceof Answer(URI _, Answered reply) ? Redirects.target(here, reply) : Optional.empty();
            if (next.isEmpty()) {
                return outcome(end);
            }
            here = next.get();
        }
        return new Unseen(Status.ERROR);
    }

    /// What robots.txt of this address's host says, when this visit knows.
    public Optional<Robots> robots(URI address) {
        return gatekeeper.known(address);
    }

    /// Takes rules that an earlier visit wrote down, so that they need not be asked for.
    public void remember(URI robotsTxt, String text) {
        gatekeeper.remember(robotsTxt, Robots.recall(robotsTxt, text));
    }

    public int requests() {
        return client.requests();
    }

    public long bytes() {
        return client.bytes();
    }

    private SiteClient.Hop pass(URI address, Want want) throws InterruptedException {
        return switch (gatekeeper.gateOf(address)) {
            case Gate.Shut(Visited outcome) -> new Stop(outcome);
            case Gate.Open(Robots robots) ->
                robots.allows(address) ? client.ask(address, want) : new Stop(new Unseen(Status.ROBOTS_DENIED));
        };
    }

    private static Visited outcome(SiteClient.Hop end) {
        return switch (end) {
            case Stop(Visited outcome) -> outcome;
            case Answer(URI address, Answered reply) -> outcome(address, reply);
        };
    }

    private static Visited outcome(URI address, Answered reply) {
        int status = reply.status();
        if (status / 100 == 2) {
            return new Page(address, reply.headers(), reply.content());
        }
        if (status == 404 || status == 410) {
            return new Gone();
        }
        return new Unseen(Web.WAIT_STATUSES.contains(status) ? Status.RATE_LIMITED : Status.ERROR);
    }
}
