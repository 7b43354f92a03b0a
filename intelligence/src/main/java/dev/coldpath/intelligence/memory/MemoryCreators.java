package dev.coldpath.intelligence.memory;

import dev.coldpath.intelligence.content.Creator;
import dev.coldpath.intelligence.content.CreatorReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Creators that never change.
public final class MemoryCreators implements CreatorReader {
    private final Map<Long, Creator> byId;

    /// Holds these.
    ///
    /// @throws IllegalStateException when two of them are the same creator
    public MemoryCreators(Collection<Creator> creators) {
        byId = creators.stream().collect(Collectors.toUnmodifiableMap(Creator::id, Function.identity()));
    }

    @Override
    public List<Creator> byId(Collection<Long> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .toList();
    }
}
