/// Executes `statemachine.asl.json` as Step Functions does. What it does not understand it refuses when it reads the
/// file, never while a job runs.
@NullMarked
package dev.coldpath.local.asl;

import org.jspecify.annotations.NullMarked;
