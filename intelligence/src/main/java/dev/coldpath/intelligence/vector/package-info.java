/// Texts and media as points: named vector spaces, the embedders that compute points, and the search for the nearest.
@NullMarked
package dev.coldpath.intelligence.vector;

import org.jspecify.annotations.NullMarked;
