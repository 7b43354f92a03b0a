package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.content.CreatorStore;
import dev.coldpath.intelligence.content.ItemStore;

/// The stores that an import writes to.
public record Stores(ItemStore items, CreatorStore creators, ContentRuns runs) {}
