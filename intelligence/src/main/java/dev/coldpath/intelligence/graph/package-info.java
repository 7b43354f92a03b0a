/// Draws rows, tags, creators and narratives as nodes and what joins them as edges. A graph is closed: caps are applied
/// in one place, and no edge outlives one of its ends.
@NullMarked
package dev.coldpath.intelligence.graph;

import org.jspecify.annotations.NullMarked;
