package dev.coldpath.aws.dynamodb;

import dev.coldpath.score.Rank;
import dev.coldpath.score.Tenths;
import dev.coldpath.score.Universe;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A universe whose ranks may be ten minutes old. There are 1,001 scores, so the memory is small.
public final class RememberedUniverse implements Universe {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Universe universe;
    private final InstantSource time;
    private final Map<Asked, Known> ranks = new ConcurrentHashMap<>();

    public RememberedUniverse(Universe universe, InstantSource time) {
        this.universe = universe;
        this.time = time;
    }

    private record Asked(String pipelineVersion, Tenths composite) {}

    private record Known(Rank rank, Instant until) {}

    /// That a universe is empty is never remembered: the first record ends it.
    @Override
    public Optional<Rank> rank(String pipelineVersion, Tenths composite) {
        Asked asked = new Asked(pipelineVersion, composite);
        Known known = ranks.get(asked);
        Instant now = time.instant();
        if (known != null && now.isBefore(known.until())) {
            return Optional.of(known.rank());
        }
        Optional<Rank> rank = universe.rank(pipelineVersion, composite);
        rank.ifPresent(read -> ranks.put(asked, new Known(read, now.plus(KEPT))));
        return rank;
    }
}
