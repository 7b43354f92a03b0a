/// Drops of content as files. A file is moved out of the way only when its run is on record, so whatever ends a run
/// early repeats the file, and a file that is repeated changes nothing twice.
@NullMarked
package dev.coldpath.local.inbox;

import org.jspecify.annotations.NullMarked;
