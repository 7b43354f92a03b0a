/// Tells receivers that jobs are over. A delivery is a row written with the job's end, and every attempt is bought with
/// a lease on that row: so each end is told at least once, under one id, whoever crashes on the way.
@NullMarked
package dev.coldpath.webhook;

import org.jspecify.annotations.NullMarked;
