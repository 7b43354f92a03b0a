package dev.coldpath.scoring.plugin;

import dev.coldpath.scoring.fetch.Credit;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.fetch.Terms;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.Observation;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Duration;
import java.util.List;

/// An inquiry that may report only facts under its own name. One that reports others is broken, and its run goes on
/// without it.
final class OwnFacts implements Inquiry {
    private final Inquiry inquiry;

    OwnFacts(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    @Override
    public Terms terms() {
        return inquiry.terms();
    }

    @Override
    public Duration reusableFor(Status status) {
        return inquiry.reusableFor(status);
    }

    @Override
    public boolean takesPart() {
        return inquiry.takesPart();
    }

    @Override
    public List<Credit> credits() {
        return inquiry.credits();
    }

    @Override
    public Report ask(Subject subject, Deadline deadline) throws InterruptedException {
        Report report = inquiry.ask(subject, deadline);
        String name = terms().id().name();
        for (Observation observation : report.observations()) {
            check(observation.key(), name + ".");
        }
        for (String warning : report.warnings()) {
            check(warning, name + "_");
        }
        return report;
    }

    private static void check(String word, String prefix) {
        if (!word.startsWith(prefix)) {
            throw new IllegalStateException("plug-in: a word that does not begin with " + prefix);
        }
    }
}
