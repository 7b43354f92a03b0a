package dev.coldpath.scoring.model;

import dev.coldpath.score.Profile;
import dev.coldpath.scoring.model.Category.Exemption;
import dev.coldpath.scoring.model.Evidence.Known;
import dev.coldpath.scoring.model.Evidence.NotApplicable;
import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import dev.coldpath.scoring.snapshot.FetcherId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// What is known of every signal of a manifest, in its order.
record Findings(Manifest manifest, List<Evidence> evidence) {
    private static final Map<String, Reading> READINGS = readings();

    Findings {
        evidence = List.copyOf(evidence);
        if (evidence.size() != manifest.signals().size()) {
            throw new IllegalArgumentException("findings: " + evidence.size() + " for "
                    + manifest.signals().size() + " signals");
        }
    }

    /// Reads every signal that has a source in this run.
    static Findings of(Manifest manifest, Snapshots snapshots, Facts facts) {
        Set<FetcherId> taking = snapshots.current().keySet();
        Fillers fillers = Fillers.of(manifest, taking, facts);
        return new Findings(
                manifest,
                manifest.signals().stream()
                        .map(signal -> fillers.fill(signal, read(signal, taking, facts)))
                        .toList());
    }

    /// The same as it bears on a company of this profile.
    Findings of(Profile profile) {
        Set<String> spared = new HashSet<>();
        for (Category category : manifest.categories()) {
            if (category.exemption()
                    .filter(each -> spares(each, profile, category))
                    .isPresent()) {
                spared.add(category.key());
            }
        }
        List<Evidence> applying = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            boolean applies = !spared.contains(manifest.signals().get(i).category());
            applying.add(applies ? evidence.get(i) : new NotApplicable());
        }
        return new Findings(manifest, applying);
    }

    Evidence of(String key) {
        return evidence.get(manifest.indexOf(key));
    }

    /// The raw value, of this run or carried.
    OptionalDouble raw(String key) {
        return of(key) instanceof Known known ? OptionalDouble.of(known.raw()) : OptionalDouble.empty();
    }

    private boolean spares(Exemption exemption, Profile profile, Category category) {
        return exemption.profile() == profile && !(exemption.unlessObserved() && observed(category));
    }

    private boolean observed(Category category) {
        for (int i = 0; i < evidence.size(); i++) {
            if (manifest.signals().get(i).category().equals(category.key()) && evidence.get(i) instanceof Known) {
                return true;
            }
        }
        return false;
    }

    private static Evidence read(Signal signal, Set<FetcherId> taking, Facts facts) {
        Reading reading = READINGS.get(signal.key());
        boolean asked = signal.sources().stream().map(SourceRule::fetcher).anyMatch(taking::contains);
        return reading == null || !asked ? new Unobserved(Reason.DISABLED) : reading.read(signal, facts);
    }

    private static Map<String, Reading> readings() {
        Map<String, Reading> all = new HashMap<>(PeopleReadings.ALL);
        all.putAll(FirmographicReadings.ALL);
        all.putAll(WebReadings.ALL);
        all.putAll(NewsReadings.ALL);
        all.putAll(RankReadings.ALL);
        return Map.copyOf(all);
    }

    /// The signals that have a reading in this build.
    static Set<String> read() {
        return READINGS.keySet();
    }
}
