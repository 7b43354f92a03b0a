/// The functions that look after jobs when nobody asks for them. An event is a hint and may be lost: what one of them
/// misses, the next one ends.
@NullMarked
package dev.coldpath.lambda.upkeep;

import org.jspecify.annotations.NullMarked;
