package dev.coldpath.scoring.model;

import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.util.List;

/// Whether enough of the sources could be asked at all. What an earlier run saw does not cure it.
final class Quorum {
    private static final double MOST_MISSING = 0.5;
    private static final double ROUNDING = 1e-9;

    private Quorum() {}

    /// The share of weight whose sources all failed in this run, 0 to 1.
    static double missing(Composition composition, Snapshots snapshots) {
        double weight = 0;
        double lost = 0;
        for (SignalScore signal : composition.signals()) {
            if (signal.inReach()) {
                weight += signal.inBase();
                lost += lost(signal.signal(), snapshots) ? signal.inBase() : 0;
            }
        }
        return weight > 0 ? lost / weight : 0;
    }

    static boolean missed(double missing) {
        return missing > MOST_MISSING + ROUNDING;
    }

    /// What only a plug-in could see is not lost with it.
    private static boolean lost(Signal signal, Snapshots snapshots) {
        List<Status> statuses = signal.sources().stream()
                .map(SourceRule::fetcher)
                .flatMap(fetcher -> snapshots.current(fetcher).stream())
                .map(Snapshot::status)
                .toList();
        return !statuses.isEmpty() && statuses.stream().allMatch(Status::outage);
    }
}
