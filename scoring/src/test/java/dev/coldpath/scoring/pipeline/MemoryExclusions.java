package dev.coldpath.scoring.pipeline;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Exclusion;
import dev.coldpath.score.Exclusion.Reason;
import dev.coldpath.score.Exclusions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// Exclusions in memory.
public final class MemoryExclusions implements Exclusions {
    private final Map<Domain, Exclusion> kept = new ConcurrentSkipListMap<>();

    @Override
    public Optional<Exclusion> find(Domain domain) {
        return Optional.ofNullable(kept.get(domain));
    }

    @Override
    public List<Exclusion> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public void put(Exclusion exclusion) {
        kept.merge(
                exclusion.domain(),
                exclusion,
                (old, next) -> next.reason() == Reason.OPTED_OUT && old.reason() == Reason.DENYLISTED ? old : next);
    }

    @Override
    public boolean lift(Domain domain) {
        return kept.remove(domain) != null;
    }
}
