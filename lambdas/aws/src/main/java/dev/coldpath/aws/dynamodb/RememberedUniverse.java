package dev.coldpath.aws.dynamodb;

import dev.coldpath.score.Distribution;
import dev.coldpath.score.Rank;
import dev.coldpath.score.Tenths;
import dev.coldpath.score.Universe;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A universe that may be ten minutes old. There are few versions, so the memory is small.
public final class RememberedUniverse implements Universe {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Universe universe;
    private final InstantSource time;
    private final Map<String, Known> versions = new ConcurrentHashMap<>();

    public RememberedUniverse(Universe universe, InstantSource time) {
        this.universe = universe;
        this.time = time;
    }

    private record Known(Distribution distribution, Instant until) {}

    @Override
    public Optional<Rank> rank(String pipelineVersion, Tenths composite) {
        return distribution(pipelineVersion).composites().rank(composite);
    }

    /// That a universe is empty is never remembered: the first record ends it.
    @Override
    public Distribution distribution(String pipelineVersion) {
        Known known = versions.get(pipelineVersion);
        Instant now = time.instant();
        if (known != null && now.isBefore(known.until())) {
            return known.distribution();
        }
        Distribution read = universe.distribution(pipelineVersion);
        if (read.composites().count() > 0) {
            versions.put(pipelineVersion, new Known(read, now.plus(KEPT)));
        }
        return read;
    }
}
