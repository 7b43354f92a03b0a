/// A pass over many items that are due: processed by several threads or one after the other, within a time limit.
/// What is not begun in time is left to the next pass.
@NullMarked
package dev.coldpath.pass;

import org.jspecify.annotations.NullMarked;
