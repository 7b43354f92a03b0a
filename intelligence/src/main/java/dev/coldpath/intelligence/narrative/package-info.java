/// Narratives that are computed ahead of time for each window, and read as stored.
@NullMarked
package dev.coldpath.intelligence.narrative;

import org.jspecify.annotations.NullMarked;
