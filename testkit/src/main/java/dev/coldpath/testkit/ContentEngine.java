package dev.coldpath.testkit;

import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.content.CreatorStore;
import dev.coldpath.intelligence.content.ItemStore;
import dev.coldpath.intelligence.narrative.BriefStore;
import dev.coldpath.intelligence.narrative.NarrativeStore;

/// The part of a storage engine that keeps content, as contracts see it.
public interface ContentEngine {
    ItemStore items();

    CreatorStore creators();

    ContentRuns contentRuns();

    NarrativeStore narratives();

    BriefStore briefs();
}
