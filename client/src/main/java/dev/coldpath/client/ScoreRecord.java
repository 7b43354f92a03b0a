package dev.coldpath.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How strong a company is, as of one run.
///
/// @param rating `KI-1+` to `KI-5`
/// @param compositeScore 0 to 100, the premium included
/// @param buckets 0 to 100 each, in the service's order
/// @param rank among all companies; absent in histories and when there are no others
/// @param json the whole record as it came
public record ScoreRecord(
        String domain,
        Instant scoredAt,
        String rating,
        double compositeScore,
        double scalePremium,
        Map<String, Double> buckets,
        Optional<Rank> rank,
        JsonNode json) {
    public ScoreRecord {
        buckets = Collections.unmodifiableMap(new LinkedHashMap<>(buckets));
    }

    /// A place among all companies.
    ///
    /// @param percentile 0 to 100, the higher the stronger
    public record Rank(int percentile, int cohortSize) {}

    static ScoreRecord of(String domain, JsonNode body) {
        Map<String, Double> buckets = new LinkedHashMap<>();
        body.path("buckets")
                .properties()
                .forEach(
                        bucket -> buckets.put(bucket.getKey(), bucket.getValue().doubleValue()));
        return new ScoreRecord(
                domain,
                WireJson.mustInstant(body, "scored_at"),
                WireJson.mustText(body, "ki_rating"),
                WireJson.mustNumber(body, "composite_score"),
                WireJson.mustNumber(body, "scale_premium"),
                buckets,
                rank(body.path("rank")),
                body);
    }

    private static Optional<Rank> rank(JsonNode rank) {
        return rank.isObject()
                ? Optional.of(new Rank(
                        (int) WireJson.mustNumber(rank, "percentile"), (int) WireJson.mustNumber(rank, "cohort_size")))
                : Optional.empty();
    }
}
