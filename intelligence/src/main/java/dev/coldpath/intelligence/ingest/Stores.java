package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.content.CreatorStore;
import dev.coldpath.intelligence.content.ItemStore;

/// Where drops leave what they bring.
public record Stores(ItemStore items, CreatorStore creators, ContentRuns runs) {}
