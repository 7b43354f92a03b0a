/// Notifies receivers of the ends of jobs. A delivery is a row written with the job's end, and every attempt needs a
/// lease on that row: so each end is reported at least once, under one id, whoever crashes on the way.
@NullMarked
package dev.coldpath.webhook;

import org.jspecify.annotations.NullMarked;
