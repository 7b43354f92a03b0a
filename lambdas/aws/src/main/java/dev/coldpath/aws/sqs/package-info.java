/// Work handed over through queues. A message holds a name and never the work itself, and may come twice, late or in
/// another order: whoever takes one asks the store what is still to be done.
@NullMarked
package dev.coldpath.aws.sqs;

import org.jspecify.annotations.NullMarked;
