package dev.coldpath.scoring.model;

import dev.coldpath.scoring.model.Evidence.Known;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// What a reader of the score should know about its data, in the words of the wire.
final class Warnings {
    private Warnings() {}

    static NavigableSet<String> of(Findings findings, Snapshots snapshots, Facts facts, boolean parked) {
        NavigableSet<String> warnings = new TreeSet<>();
        for (Map.Entry<FetcherId, Snapshot> each : snapshots.current().entrySet()) {
            warnings.addAll(each.getValue().warnings());
            ofStatus(each.getKey(), each.getValue().status()).ifPresent(warnings::add);
        }
        for (Evidence evidence : findings.evidence()) {
            if (evidence instanceof Known known && known.origin().carried()) {
                known.origin().fetchers().stream()
                        .filter(fetcher -> failed(snapshots, fetcher))
                        .forEach(fetcher -> warnings.add("stale_" + fetcher));
            }
        }
        addIf(warnings, findings.raw("founder_known").orElse(0) == 0, "people_no_founder_data");
        boolean noBoard = facts.denies(FetcherId.SITE, Keys.SITE_BOARD_LINK) && !facts.hasBoard();
        addIf(warnings, noBoard, "people_no_job_board");
        addIf(warnings, facts.shows(FetcherId.SITE, Keys.SITE_JS_ONLY), "web_js_only");
        addIf(warnings, facts.redirect() != Redirect.NONE, "web_redirected_domain");
        addIf(warnings, parked, "web_parked_suspected");
        return warnings;
    }

    private static Optional<String> ofStatus(FetcherId fetcher, Status status) {
        return switch (status) {
            case ROBOTS_DENIED -> Optional.of("web_robots_denied");
            case RATE_LIMITED -> Optional.of("rate_limited_" + fetcher);
            case OK, PARTIAL, ABSENT, NOT_APPLICABLE, TIMEOUT, ERROR -> Optional.empty();
        };
    }

    private static boolean failed(Snapshots snapshots, FetcherId fetcher) {
        return snapshots
                .current(fetcher)
                .map(Snapshot::status)
                .filter(status -> status.outage() || status == Status.PARTIAL)
                .isPresent();
    }

    private static void addIf(NavigableSet<String> warnings, boolean holds, String warning) {
        if (holds) {
            warnings.add(warning);
        }
    }
}
