package dev.coldpath.score;

/// What a set of composites looks like.
///
/// @param p50 and `p90` by nearest rank: each is a score that somebody has
/// @param stddev of the population
public record Spread(Tenths mean, Tenths p50, Tenths p90, Tenths stddev, Tenths min, Tenths max) {}
