package dev.coldpath.intelligence.text;

import java.util.List;

/// The three lists of insights of a discovery: 0 or 4 to 6 lines each.
public record Wording(List<String> insights, List<String> tagInsights, List<String> narrativeInsights) {}
