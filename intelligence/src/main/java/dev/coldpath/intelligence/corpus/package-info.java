/// All that is known about one body of content: the live one, or the demonstration's.
@NullMarked
package dev.coldpath.intelligence.corpus;

import org.jspecify.annotations.NullMarked;
