package dev.coldpath.testkit;

import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.content.CreatorStore;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemStore;
import dev.coldpath.intelligence.narrative.BriefStore;
import dev.coldpath.intelligence.narrative.NarrativeStore;
import java.util.List;

/// The part of a storage engine that keeps content, as contracts see it.
public interface ContentEngine {
    ItemStore items();

    CreatorStore creators();

    ContentRuns contentRuns();

    NarrativeStore narratives();

    BriefStore briefs();

    /// Back door: stores these items, none of which is there. An engine that finds many slow has a faster way.
    default void given(List<Item> items) {
        if (!items().write(items.stream().map(Posting::added).toList()).isEmpty()) {
            throw new AssertionError("items: some were not written");
        }
    }
}
