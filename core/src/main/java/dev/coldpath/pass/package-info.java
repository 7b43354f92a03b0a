/// A pass over much that is due: who works on it, several at once or one after the other, and for how long. What is not
/// begun in time is left to the next pass.
@NullMarked
package dev.coldpath.pass;

import org.jspecify.annotations.NullMarked;
