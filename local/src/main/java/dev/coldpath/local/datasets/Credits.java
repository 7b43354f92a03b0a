package dev.coldpath.local.datasets;

import static java.util.stream.Collectors.joining;

import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSets;
import dev.coldpath.scoring.dataset.RankLists;
import dev.coldpath.scoring.fetch.Credit;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.net.Contact;
import dev.coldpath.scoring.net.Outside;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.scoring.pipeline.Fetchers;
import dev.coldpath.time.SystemTimer;
import dev.coldpath.time.Timer;
import dev.coldpath.time.WallClock;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The page of attributions: the publishers of everything that takes part in scores.
public final class Credits {
    /// In whose name nothing is asked here.
    private static final Contact NOBODY = new Contact("https://coldpath.dev/attributions");

    private static final TokenBuckets NO_CALLS = (_, _, _, _) -> Optional.empty();

    private Credits() {}

    public static String page(Set<DataSetId> acknowledged) {
        return "# Attributions\n\nScores rest on what these publish; each keeps its own terms.\n\n"
                + all(acknowledged).stream().map(Credits::line).collect(joining());
    }

    private static List<Credit> all(Set<DataSetId> acknowledged) {
        InstantSource time = WallClock.inMillis();
        Timer timer = new SystemTimer(time);
        RankLists lists = new DataSetShelf(Path.of("")).lists(acknowledged, time);
        Reach reach = Reach.publicInternet(NOBODY);
        try (Outside outside = Outside.of(reach, time, timer)) {
            Means means = new Means(outside.web(), outside.dns(), outside.handshakes(), reach, NO_CALLS, time, timer);
            return Stream.concat(
                            Fetchers.credits(means.with(lists)).stream(),
                            DataSets.enabled(acknowledged).stream().map(Credit::of))
                    .distinct()
                    .toList();
        }
    }

    private static String line(Credit credit) {
        return "- %s: %s (%s)\n".formatted(credit.publisher(), credit.terms(), credit.more());
    }
}
