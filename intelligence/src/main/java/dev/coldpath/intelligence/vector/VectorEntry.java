package dev.coldpath.intelligence.vector;

/// A vector as it is put into an index.
///
/// @param point of the space's length
public record VectorEntry(VectorName space, VectorRecord record, Point point) {}
