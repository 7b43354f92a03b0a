package com.example.ledgerly;

import dev.coldpath.limit.Rate;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.fetch.SourceAnswer;
import dev.coldpath.scoring.fetch.SourceCalls;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.fetch.Terms;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Source;
import dev.coldpath.scoring.net.SourceLimits;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/// Asks Ledgerly for its entry on a domain: one call, two a second from all processes of a deployment together.
final class LedgerlyFetcher implements Inquiry {
    static final Source SOURCE = new Source("ledgerly", URI.create("https://api.ledgerly.com/v1/"), Rate.perSecond(2));

    private static final Terms TERMS = new Terms(LedgerlyPlugin.ID, 1, Duration.ofDays(30), Duration.ofSeconds(6));

    private final Means means;
    private final String key;
    private final SourceLimits limits;
    private final InstantSource time;

    LedgerlyFetcher(Means means, String key) {
        this.means = means;
        this.key = key;
        this.limits = new SourceLimits(means.buckets(), means.time(), means.timer());
        this.time = means.time();
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public Report ask(Subject subject, Deadline deadline) throws InterruptedException {
        if (!limits.admits(SOURCE, deadline)) {
            return Report.bare(Status.RATE_LIMITED);
        }
        URI entry = means.reach().base(SOURCE).resolve("companies/" + subject.domain());
        SourceCalls calls = new SourceCalls(means, deadline);
        Report report = read(subject, entry, calls.json(withKey(entry), "application/json"));
        return report.costing(calls.requests(), calls.bytes());
    }

    /// Facts are kept with the address that has no key in it.
    private Report read(Subject subject, URI entry, SourceAnswer answer) {
        return switch (answer) {
            case SourceAnswer.Missing _ -> Report.bare(Status.ABSENT);
            case SourceAnswer.Failed failed -> Report.bare(failed.why());
            case SourceAnswer.Json(var node) ->
                Entry.read(node, subject.domain())
                        .map(found -> report(found, entry))
                        .orElseGet(() -> Report.bare(Status.ERROR));
        };
    }

    /// A signal of the manifest each, in the signal's own unit.
    private Report report(Entry found, URI entry) {
        Findings findings = new Findings(time.instant());
        Findings.Source ledgerly = findings.from(entry, "api");
        found.employees().ifPresent(employees -> ledgerly.number("ledgerly.headcount_estimate", employees));
        found.raised().ifPresent(dollars -> ledgerly.number("ledgerly.raised_36m", dollars));
        return findings.report(Status.OK);
    }

    private URI withKey(URI entry) {
        return URI.create(entry + "?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8));
    }
}
