/// Who moved in the last days. An answer holds for a step of five minutes and is made once, out of the one before it
/// and the runs that came into its window or left it.
@NullMarked
package dev.coldpath.score.movers;

import org.jspecify.annotations.NullMarked;
