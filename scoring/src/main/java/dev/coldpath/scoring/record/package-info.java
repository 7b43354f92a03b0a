/// Where a finished run leaves its record, and the statistics that move with it.
@NullMarked
package dev.coldpath.scoring.record;

import org.jspecify.annotations.NullMarked;
