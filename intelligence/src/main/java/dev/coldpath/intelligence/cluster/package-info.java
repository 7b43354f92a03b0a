/// Rows that tell the same story: narratives, found anew for every job.
@NullMarked
package dev.coldpath.intelligence.cluster;

import org.jspecify.annotations.NullMarked;
