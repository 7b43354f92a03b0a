/// Writes the results of questions: the members in the contract's order, every number rounded here and nowhere
/// before.
@NullMarked
package dev.coldpath.intelligence.result;

import org.jspecify.annotations.NullMarked;
