package dev.coldpath.score;

/// The four parts of a score, each 0.0 to 100.0.
public record Buckets(Tenths teamStructure, Tenths marketPosition, Tenths momentumTailwinds, Tenths financialHealth) {}
