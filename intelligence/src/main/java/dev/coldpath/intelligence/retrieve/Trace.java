package dev.coldpath.intelligence.retrieve;

import java.util.List;

/// Every step on the way to rows.
///
/// @param arms what each came to, in their order
/// @param found by the arms
/// @param beyond what only a search without filters finds and what is no row
/// @param joined how many rows there were before the cut
/// @param rows that are returned
record Trace(List<ArmResult> arms, Sifted found, Sifted beyond, Widened widened, int joined, List<Row> rows) {}
