/// Decides what a submit becomes: an answer, a shared job, a new job or a refusal. Decides once, atomically, and
/// never starts anything inside that decision, so that a crash between the two can be repaired.
@NullMarked
package dev.coldpath.submit;

import org.jspecify.annotations.NullMarked;
