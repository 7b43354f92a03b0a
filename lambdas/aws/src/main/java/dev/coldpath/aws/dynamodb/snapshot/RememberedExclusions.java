package dev.coldpath.aws.dynamodb.snapshot;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Excluded;
import dev.coldpath.score.Exclusion;
import dev.coldpath.score.Exclusions;
import dev.coldpath.store.ShortMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/// All exclusions as they were up to a minute ago, so that no question costs a call. A run looks again before it asks
/// anybody.
public final class RememberedExclusions implements Excluded {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final String ALL = "all";

    private final Exclusions exclusions;
    private final ShortMemory<String, Map<Domain, Exclusion>> memory = new ShortMemory<>(1);

    public RememberedExclusions(Exclusions exclusions) {
        this.exclusions = exclusions;
    }

    @Override
    public boolean holds(Domain domain, Instant now) {
        Exclusion exclusion = memory.recall(ALL, now).orElseGet(() -> read(now)).get(domain);
        return exclusion != null && exclusion.holds(now);
    }

    private Map<Domain, Exclusion> read(Instant now) {
        Map<Domain, Exclusion> all =
                exclusions.all().stream().collect(Collectors.toMap(Exclusion::domain, each -> each));
        memory.keep(ALL, all, now.plus(KEPT));
        return all;
    }
}
