/// Texts and media as points: named vector spaces, who computes points, and who finds the nearest.
@NullMarked
package dev.coldpath.intelligence.vector;

import org.jspecify.annotations.NullMarked;
