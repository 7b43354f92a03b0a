/// The three tasks of the scoring pipeline as functions. What a task throws leaves as it is: the state machine names
/// errors by their classes.
@NullMarked
package dev.coldpath.lambda.worker;

import org.jspecify.annotations.NullMarked;
