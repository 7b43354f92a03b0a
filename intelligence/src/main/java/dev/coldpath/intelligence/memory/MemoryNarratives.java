package dev.coldpath.intelligence.memory;

import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.narrative.NarrativeReader;
import dev.coldpath.intelligence.narrative.StoredNarrative;
import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One run of narratives that never changes.
public final class MemoryNarratives implements NarrativeReader {
    private final List<Cluster> clusters;
    private final Map<Long, StoredNarrative> byId;

    /// Holds these, of any windows.
    ///
    /// @throws IllegalStateException when two of them are the same narrative
    public MemoryNarratives(Collection<StoredNarrative> narratives) {
        clusters = narratives.stream().map(StoredNarrative::cluster).toList();
        byId = narratives.stream()
                .collect(Collectors.toUnmodifiableMap(each -> each.cluster().id(), Function.identity()));
    }

    @Override
    public List<Cluster> current(Window window) {
        return clusters.stream().filter(each -> each.window() == window).toList();
    }

    @Override
    public Optional<StoredNarrative> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }
}
