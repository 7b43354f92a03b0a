package dev.coldpath.intelligence.vector;

/// A vector as it is put into an index.
///
/// @param vector of the space's length and of length 1
public record VectorEntry(VectorName space, VectorRecord record, float[] vector) {}
