/// What a job's owner may do with it: look, wait, cancel. It is settled on the way when its end is already known.
@NullMarked
package dev.coldpath.poll;

import org.jspecify.annotations.NullMarked;
