/// Shows that the core keeps its promises in random histories, and that the histories would show it if it did not:
/// each condition that carries a promise is broken in turn and must be missed.
@NullMarked
package dev.coldpath.proof;

import org.jspecify.annotations.NullMarked;
