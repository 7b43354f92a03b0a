/// Rates that hold for a whole deployment, not for one process.
@NullMarked
package dev.coldpath.limit;

import org.jspecify.annotations.NullMarked;
