/// From a query to ranked rows: expand, embed, search, fuse, join, filter, widen, score, slice.
@NullMarked
package dev.coldpath.intelligence.retrieve;

import org.jspecify.annotations.NullMarked;
