package dev.coldpath.intelligence.content;

/// The key of an item: its platform, and its id there.
public record ContentKey(String platform, String contentId) {}
