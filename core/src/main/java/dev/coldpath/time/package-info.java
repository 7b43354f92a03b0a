/// Waiting, as a parameter: production waits, a test moves the clock.
@NullMarked
package dev.coldpath.time;

import org.jspecify.annotations.NullMarked;
