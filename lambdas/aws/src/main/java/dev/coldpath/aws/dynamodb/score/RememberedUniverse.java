package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.score.Distribution;
import dev.coldpath.score.Rank;
import dev.coldpath.score.Tenths;
import dev.coldpath.score.Universe;
import dev.coldpath.store.ShortMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// A universe that may be ten minutes old. There are few versions, so the memory is small.
public final class RememberedUniverse implements Universe {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_VERSIONS = 16;

    private final Universe universe;
    private final InstantSource time;
    private final ShortMemory<String, Distribution> versions = new ShortMemory<>(MOST_VERSIONS);

    public RememberedUniverse(Universe universe, InstantSource time) {
        this.universe = universe;
        this.time = time;
    }

    @Override
    public Optional<Rank> rank(String pipelineVersion, Tenths composite) {
        return distribution(pipelineVersion).composites().rank(composite);
    }

    /// That a universe is empty is never remembered: the first record ends it.
    @Override
    public Distribution distribution(String pipelineVersion) {
        Instant now = time.instant();
        return versions.recall(pipelineVersion, now).orElseGet(() -> read(pipelineVersion, now));
    }

    private Distribution read(String pipelineVersion, Instant now) {
        Distribution read = universe.distribution(pipelineVersion);
        if (read.composites().count() > 0) {
            versions.keep(pipelineVersion, read, now.plus(KEPT));
        }
        return read;
    }
}
