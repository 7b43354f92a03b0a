package dev.coldpath.scoring.fetch.tls;

import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.fetch.Terms;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Handshakes;
import dev.coldpath.scoring.net.Handshakes.Shake.Absent;
import dev.coldpath.scoring.net.Handshakes.Shake.Broken;
import dev.coldpath.scoring.net.Handshakes.Shake.Forbidden;
import dev.coldpath.scoring.net.Handshakes.Shake.Held;
import dev.coldpath.scoring.net.Handshakes.Shake.Late;
import dev.coldpath.scoring.net.Handshakes.Shake.NotTrusted;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/// Makes one handshake with the company's own server.
public final class TlsFetcher implements Inquiry {
    private static final Terms TERMS = new Terms(FetcherId.TLS, 1, Duration.ofDays(3), Duration.ofSeconds(4));

    private final Handshakes handshakes;
    private final InstantSource time;

    public TlsFetcher(Means means) {
        this.handshakes = means.handshakes();
        this.time = means.time();
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public Report ask(Subject subject, Deadline deadline) {
        return switch (handshakes.shake(subject.domain(), deadline)) {
            case Held _ -> valid(subject, true, Status.OK);
            case NotTrusted _ -> valid(subject, false, Status.OK);
            case Absent _ -> valid(subject, false, Status.ABSENT);
            case Late _ -> Report.bare(Status.TIMEOUT).costing(1, 0);
            case Broken _ -> Report.bare(Status.ERROR).costing(1, 0);
            case Forbidden _ -> Report.bare(Status.ERROR);
        };
    }

    private Report valid(Subject subject, boolean valid, Status status) {
        Findings findings = new Findings(time.instant());
        findings.from(URI.create("https://" + subject.domain() + "/"), "handshake")
                .fact(Keys.TLS_VALID, valid);
        return findings.report(status).costing(1, 0);
    }
}
