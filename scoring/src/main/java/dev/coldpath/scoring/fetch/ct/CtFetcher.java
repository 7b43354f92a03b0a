package dev.coldpath.scoring.fetch.ct;

import dev.coldpath.scoring.fetch.CallPolicy;
import dev.coldpath.scoring.fetch.Credit;
import dev.coldpath.scoring.fetch.EarlierSnapshots;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.fetch.Terms;
import dev.coldpath.scoring.fetch.ct.Log.Answer;
import dev.coldpath.scoring.fetch.ct.Log.Reach;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/// Asks which hosts under a domain have certificates: crt.sh, or Cert Spotter where that has no answer.
public final class CtFetcher implements Inquiry {
    private static final Terms TERMS = new Terms(FetcherId.CT, 1, Duration.ofDays(14), Duration.ofSeconds(12));
    /// crt.sh gives up on a query after six seconds.
    private static final Duration FOR_THE_FIRST = Duration.ofSeconds(7);

    private static final CallPolicy PATIENCE = new CallPolicy(FOR_THE_FIRST, 0, false);
    private static final Duration HALF_A_YEAR = Duration.ofDays(180);
    private static final Duration SHORTEST_AGO = Duration.ofDays(150);
    /// So long snapshots are kept.
    private static final Duration LONGEST_AGO = Duration.ofDays(400);
    private static final List<Credit> CREDITS = List.of(
            Credit.of("crt.sh, by Sectigo", "free certificate search", "https://crt.sh/"),
            Credit.of("Cert Spotter, by SSLMate", "free tier", "https://sslmate.com/certspotter/"));

    private final Means means;
    private final Log crtSh;
    private final Log certSpotter = new CertSpotter();

    public CtFetcher(Means means) {
        this.means = means;
        this.crtSh = new CrtSh(means.time());
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
        PublishedApis first = new PublishedApis(means, deadline.within(FOR_THE_FIRST, now), PATIENCE);
        PublishedApis second = new PublishedApis(means, deadline, PATIENCE);
        Answer answer = crtSh.search(subject.domain(), first);
        if (answer instanceof Answer.Unread) {
            answer = certSpotter.search(subject.domain(), second);
        }
        return second.bill(first.bill(report(answer, subject.earlier(), now)));
    }

    private static Report report(Answer answer, EarlierSnapshots earlier, Instant now) {
        return switch (answer) {
            case Answer.Found found -> found(found, earlier, now);
            case Answer.Nothing _ -> Report.bare(Status.ABSENT);
            case Answer.Unread(Status why) -> Report.bare(why);
        };
    }

    /// What was not read to its end is counted and not remembered: whatever is missing would look new another time.
    private static Report found(Answer.Found found, EarlierSnapshots earlier, Instant now) {
        Findings findings = new Findings(now);
        Findings.Source source = findings.from(found.source(), "certificates")
                .trueAt(found.hosts().newest(now).orElse(now))
                .number(Keys.CT_HOSTNAMES, found.hosts().names().size());
        if (found.reach() == Reach.ALL) {
            HostHashes hashes = HostHashes.of(found.hosts().names());
            hashes.texts().forEach(text -> source.text(Keys.CT_HOSTS, text));
            earlier.newest(FetcherId.CT, now.minus(LONGEST_AGO), now.minus(SHORTEST_AGO))
                    .ifPresent(then ->
                            share(hashes, then, now).ifPresent(share -> source.number(Keys.CT_NEW_HOSTS_SHARE, share)));
        }
        return findings.report(
                switch (found.reach()) {
                    case ALL, MOST -> Status.OK;
                    case SOME -> Status.PARTIAL;
                });
    }

    /// Of what is new since more than half a year only the part that falls into half a year.
    private static OptionalDouble share(HostHashes now, Snapshot then, Instant at) {
        OptionalDouble fresh = now.newSince(HostHashes.read(then.texts(Keys.CT_HOSTS)));
        Duration ago = Duration.between(then.observedAt(), at);
        double part = Math.min(1, (double) HALF_A_YEAR.toSeconds() / ago.toSeconds());
        return fresh.isPresent() ? OptionalDouble.of(fresh.getAsDouble() * part) : OptionalDouble.empty();
    }
}
