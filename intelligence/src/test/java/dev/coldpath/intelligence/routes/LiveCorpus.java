package dev.coldpath.intelligence.routes;

import dev.coldpath.intelligence.content.Creator;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.memory.MemoryCreators;
import dev.coldpath.intelligence.memory.MemoryItems;
import dev.coldpath.intelligence.memory.MemoryNarratives;
import dev.coldpath.intelligence.memory.MemoryVectors;
import dev.coldpath.intelligence.narrative.StoredNarrative;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Content as tests put it together.
final class LiveCorpus {
    private LiveCorpus() {}

    static Corpus of(List<Item> items, List<Creator> creators, List<StoredNarrative> narratives) {
        return new Corpus(
                new MemoryItems(items),
                new MemoryVectors(),
                Map.of(),
                new MemoryCreators(creators),
                new MemoryNarratives(narratives),
                Optional.empty());
    }
}
