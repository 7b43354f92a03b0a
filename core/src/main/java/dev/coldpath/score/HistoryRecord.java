package dev.coldpath.score;

/// One of a domain's records, as readers of its history see it.
///
/// @param momentumIndex smoothed change per 30 days, in points; may be negative
/// @param completenessPct how much of the evidence that applies was there, 0 to 100
public record HistoryRecord(
        ScoreRef ref,
        Tenths composite,
        Tenths scalePremium,
        Rating rating,
        Tenths momentumIndex,
        Buckets buckets,
        int completenessPct) {}
