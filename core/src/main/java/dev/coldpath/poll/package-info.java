/// What a caller sees of a job, settled on the way when its end is already known.
@NullMarked
package dev.coldpath.poll;

import org.jspecify.annotations.NullMarked;
