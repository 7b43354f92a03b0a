package dev.coldpath.intelligence.cluster;

import dev.coldpath.intelligence.content.Saturated;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.List;

/// Rows of one job that tell the same story.
///
/// @param id `query:1` and on
/// @param topTags ten at most: by frequency, then by name
/// @param rows all of it, in rank order; the first eight represent it
public record Narrative(
        String id,
        String label,
        String summary,
        Breakdown breakdown,
        double trendScore,
        int creatorCount,
        int platformCount,
        List<String> topTags,
        List<Row> rows) {
    private static final int REPRESENTATIVE = 8;

    /// What the trend score is made of, each within 0 and 1.
    public record Breakdown(
            double engagementStrength, double creatorDiversity, double platformSpread, double recencyStrength) {}

    public int contentCount() {
        return rows.size();
    }

    public List<Row> representative() {
        return rows.subList(0, Math.min(REPRESENTATIVE, rows.size()));
    }

    public long totalEngagement() {
        return Saturated.sum(
                rows.stream().mapToLong(row -> row.item().counts().engagement()).toArray());
    }

    /// `0.5 * engagement + 0.5 * recency`.
    public double momentumScore() {
        return 0.5 * breakdown.engagementStrength() + 0.5 * breakdown.recencyStrength();
    }

    /// `0.6 * recency + 0.4 * (1 - share of all rows)`.
    ///
    /// @param all how many rows the job has
    public double emergingScore(int all) {
        double share = all == 0 ? 0 : (double) contentCount() / all;
        return 0.6 * breakdown.recencyStrength() + 0.4 * (1 - share);
    }
}
