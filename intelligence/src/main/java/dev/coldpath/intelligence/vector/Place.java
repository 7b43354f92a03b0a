package dev.coldpath.intelligence.vector;

import java.time.Instant;
import java.util.Optional;

/// Where an index may keep an item's vectors: one that is split by these asks a single part of itself, and others need
/// not care.
///
/// @param publishedAt empty: undated
public record Place(Optional<String> platform, Optional<Instant> publishedAt) {}
