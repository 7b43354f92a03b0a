/// Plays random histories of the real core over any engine: processes that fail, stand still and come back, in virtual
/// time, one step at a time, so that a seed is a history and every step can be checked.
@NullMarked
package dev.coldpath.testkit.simulation;

import org.jspecify.annotations.NullMarked;
