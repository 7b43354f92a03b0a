/// The pipeline runs of one machine: started once for each job, remembered across restarts.
@NullMarked
package dev.coldpath.local.runs;

import org.jspecify.annotations.NullMarked;
