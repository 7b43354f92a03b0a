/// The three tasks of the scoring pipeline as functions, and the worker of Intelligence jobs. What a task throws leaves
/// as it is, for the state machine names errors by their classes; what a worker throws is a message that comes again.
@NullMarked
package dev.coldpath.lambda.worker;

import org.jspecify.annotations.NullMarked;
