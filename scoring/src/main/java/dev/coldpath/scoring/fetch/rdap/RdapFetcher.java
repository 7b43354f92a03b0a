package dev.coldpath.scoring.fetch.rdap;

import crawlercommons.domains.EffectiveTldFinder;
import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.CallPolicy;
import dev.coldpath.scoring.fetch.Credit;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.fetch.SourceAnswer;
import dev.coldpath.scoring.fetch.SourceAnswer.Failed;
import dev.coldpath.scoring.fetch.SourceAnswer.Json;
import dev.coldpath.scoring.fetch.SourceAnswer.Missing;
import dev.coldpath.scoring.fetch.SourceCalls;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.fetch.Terms;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.SourceLimits;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Status;
import dev.coldpath.time.Timer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Asks the registry of a name's top level, at most once a second each, and takes its word for stop.
public final class RdapFetcher implements Inquiry {
    private static final Terms TERMS = new Terms(FetcherId.RDAP, 1, Duration.ofDays(30), Duration.ofSeconds(8));
    private static final String ACCEPT = "application/rdap+json";
    private static final List<Credit> CREDITS = List.of(Credit.of(
            "The registries of the domains, by RDAP",
            "terms of each registry; no contact of a person is kept",
            "https://www.iana.org/domains/root/db"));
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Means means;
    private final Bootstrap bootstrap;
    private final SourceLimits limits;
    private final InstantSource time;
    private final Timer timer;

    public RdapFetcher(Means means) {
        this.means = means;
        this.bootstrap = new Bootstrap(means);
        this.limits = new SourceLimits(means.buckets(), means.time(), means.timer());
        this.time = means.time();
        this.timer = means.timer();
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
        Domain domain = subject.domain();
        if (underPrivateSuffix(domain)) {
            return Report.bare(Status.NOT_APPLICABLE);
        }
        SourceCalls calls = new SourceCalls(means, deadline);
        Report report = switch (bootstrap.find(domain.topLevel(), calls)) {
            case Bootstrap.Place.Nowhere _ -> Report.bare(Status.NOT_APPLICABLE);
            case Bootstrap.Place.Unknown(Status why) -> Report.bare(why);
            case Bootstrap.Place.At(URI base) -> report(domain, base, query(domain, base, calls, deadline));
        };
        return report.costing(calls.requests(), calls.bytes());
    }

    /// Such a name is let out by a company, not by a registry.
    private static boolean underPrivateSuffix(Domain domain) {
        String registered = EffectiveTldFinder.getAssignedDomain(domain.name(), true, true);
        return registered != null && !registered.equals(domain.name());
    }

    /// Asks once, and once more after a moment if the failure may have passed by then.
    private SourceAnswer query(Domain domain, URI base, SourceCalls calls, Deadline deadline)
            throws InterruptedException {
        if (!limits.admitsRegistry(base, deadline)) {
            return Failed.of(Status.RATE_LIMITED, false);
        }
        SourceAnswer first = calls.json(address(base, domain), ACCEPT);
        Optional<Instant> again = pause(first).map(time.instant()::plus).filter(at -> at.isBefore(deadline.at()));
        if (again.isEmpty()) {
            return first;
        }
        timer.await(again.get());
        return limits.admitsRegistry(base, deadline) ? calls.json(address(base, domain), ACCEPT) : first;
    }

    /// How long to wait before the same again; empty: it is no use, or the registry wants to be left alone for longer.
    private static Optional<Duration> pause(SourceAnswer answer) {
        return answer instanceof Failed failed && failed.passing()
                ? Optional.of(failed.retryIn()
                                .filter(told -> told.compareTo(PAUSE) > 0)
                                .orElse(PAUSE))
                        .filter(pause -> pause.compareTo(CallPolicy.LONGEST_WAIT) <= 0)
                : Optional.empty();
    }

    private static URI address(URI base, Domain domain) {
        return base.resolve("domain/" + domain);
    }

    private Report report(Domain domain, URI base, SourceAnswer answer) {
        URI address = address(base, domain);
        return switch (answer) {
            case Failed failed -> Report.bare(failed.why());
            case Missing _ -> {
                Findings findings = new Findings(time.instant());
                findings.from(address, "rdap").fact(Keys.RDAP_REGISTERED, false);
                yield findings.report(Status.ABSENT);
            }
            case Json(var node) ->
                Registration.read(node, domain)
                        .map(registration -> report(registration, address))
                        .orElseGet(() -> Report.bare(Status.ERROR));
        };
    }

    private Report report(Registration registration, URI address) {
        Findings findings = new Findings(time.instant());
        Findings.Source registry = findings.from(address, "rdap")
                .fact(Keys.RDAP_REGISTERED, true)
                .fact(Keys.RDAP_HELD, registration.held());
        registration
                .registeredAt()
                .ifPresent(at -> registry.number(Keys.RDAP_REGISTERED_AT, (double) at.getEpochSecond()));
        registration.expiresAt().ifPresent(at -> registry.number(Keys.RDAP_EXPIRES_AT, (double) at.getEpochSecond()));
        return findings.report(Status.OK);
    }
}
