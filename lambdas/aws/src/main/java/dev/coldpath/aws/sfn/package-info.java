/// Runs as executions of a Step Functions state machine. A run's name is its job's id, and names stay taken after the
/// run: that is what makes starting twice starting once.
@NullMarked
package dev.coldpath.aws.sfn;

import org.jspecify.annotations.NullMarked;
