package dev.coldpath.local.vectors;

/// Between looking at every vector and following a graph of neighbours.
///
/// @param scanned so many admitted vectors, or more, are searched by graph
/// @param graphed how many steps a search of a segment's graph must save before the segment is given one; small
///     segments have none, and are looked through whole
record Limits(int scanned, int graphed) {
    static final Limits STANDARD = new Limits(200_000, 2_000);
}
