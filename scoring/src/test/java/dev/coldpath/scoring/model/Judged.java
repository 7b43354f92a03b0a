package dev.coldpath.scoring.model;

import dev.coldpath.score.Profile;
import dev.coldpath.scoring.model.Evidence.NotApplicable;
import dev.coldpath.scoring.model.Evidence.Observed;
import dev.coldpath.scoring.model.Evidence.Origin;
import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import dev.coldpath.scoring.snapshot.FetcherId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Evidence on all signals as a test wants it, without snapshots.
final class Judged {
    static final Manifest MANIFEST = Manifest.builtIn();
    static final Origin ORIGIN = new Origin(List.of(FetcherId.SITE), Instant.parse("2026-05-12T12:00:00Z"), false);

    private final List<Evidence> evidence;

    private Judged(List<Evidence> evidence) {
        this.evidence = evidence;
    }

    static Judged nothing() {
        return new Judged(
                new ArrayList<>(Collections.nCopies(MANIFEST.signals().size(), new Unobserved(Reason.TIMEOUT))));
    }

    /// Anything that could be known of a company.
    static Judged random(Random random) {
        Judged judged = nothing();
        for (int i = 0; i < MANIFEST.signals().size(); i++) {
            int die = random.nextInt(10);
            if (die < 6) {
                double raw = raw(MANIFEST.signals().get(i), random);
                judged.evidence.set(i, new Observed(raw, random.nextDouble(), ORIGIN));
            } else if (die < 7) {
                judged.evidence.set(i, new NotApplicable());
            }
        }
        return judged;
    }

    Judged with(String key, double raw, double quality) {
        return with(key, new Observed(raw, quality, ORIGIN));
    }

    Judged with(String key, Evidence known) {
        evidence.set(MANIFEST.indexOf(key), known);
        return this;
    }

    Judged copy() {
        return new Judged(new ArrayList<>(evidence));
    }

    Evidence at(int signal) {
        return evidence.get(signal);
    }

    Findings findings(Profile profile) {
        return new Findings(MANIFEST, evidence).of(profile);
    }

    Composition composition(Profile profile) {
        return Composition.of(findings(profile), profile);
    }

    /// A value on the signal's curve or a little outside it.
    static double raw(Signal signal, Random random) {
        double first = signal.curve().anchors().getFirst().x();
        double last = signal.curve().anchors().getLast().x();
        double place = random.nextDouble() * 1.2 - 0.1;
        return switch (signal.curve().transform()) {
            case LINEAR -> first + place * (last - first);
            case LOGARITHMIC, RANK -> first + Math.pow(Math.max(0, place), 4) * (last - first);
        };
    }
}
