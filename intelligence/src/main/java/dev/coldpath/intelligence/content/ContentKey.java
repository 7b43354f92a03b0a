package dev.coldpath.intelligence.content;

/// What a platform calls an item.
public record ContentKey(String platform, String contentId) {}
