package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Snapshot.Traffic;
import dev.coldpath.scoring.snapshot.Status;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The one edge between an inquiry and the pipeline: sets the total, stamps the snapshot, and turns whatever an
/// inquiry did not foresee into a status. What a stranger sent may break a parser; it may not break a run.
public final class Guarded implements Fetcher {
    private static final System.Logger LOG = System.getLogger(Guarded.class.getName());

    private final Inquiry inquiry;
    private final Terms terms;
    private final InstantSource time;

    public Guarded(Inquiry inquiry, InstantSource time) {
        this.inquiry = inquiry;
        this.terms = inquiry.terms();
        this.time = time;
    }

    @Override
    public FetcherId id() {
        return terms.id();
    }

    /// Who cannot tell is asked, and that is where the failure shows.
    @Override
    public boolean takesPart() {
        try {
            return inquiry.takesPart();
        } catch (RuntimeException _) {
            return true;
        }
    }

    @Override
    public Duration reusableFor() {
        return terms.reusableFor();
    }

    @Override
    public Duration reusableFor(Status status) {
        return inquiry.reusableFor(status);
    }

    @Override
    public List<Credit> credits() {
        return inquiry.credits();
    }

    @Override
    public Snapshot fetch(Subject subject, Deadline deadline) {
        Instant start = time.instant();
        Report report = ask(subject, deadline.within(terms.total(), start));
        Instant end = time.instant();
        return new Snapshot(
                terms.id(),
                terms.version(),
                subject.domain(),
                report.status(),
                end,
                report.observations(),
                new Traffic(report.requests(), report.bytes(), Duration.between(start, end)),
                report.warnings());
    }

    private Report ask(Subject subject, Deadline deadline) {
        try {
            return inquiry.ask(subject, deadline);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Report.bare(Status.TIMEOUT);
        } catch (StoreDown e) {
            throw e;
        } catch (RuntimeException e) {
            tell(e);
            return Report.bare(Status.ERROR);
        }
    }

    /// Says what broke and where. The message stays out of the log: it may quote what a stranger sent.
    private void tell(RuntimeException escaped) {
        StackTraceElement[] trace = escaped.getStackTrace();
        String where = trace.length == 0 ? "somewhere" : trace[0].toString();
        LOG.log(System.Logger.Level.WARNING, "fetcher {0}: {1} at {2}", id(), escaped.getClass(), where);
    }
}
