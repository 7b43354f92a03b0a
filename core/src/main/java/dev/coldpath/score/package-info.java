/// The Score product as its readers see it: records, ratings and ranks. How they are made is the scoring module.
@NullMarked
package dev.coldpath.score;

import org.jspecify.annotations.NullMarked;
