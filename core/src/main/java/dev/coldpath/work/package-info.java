/// The only ways to work on a job: whoever is not let in does nothing.
@NullMarked
package dev.coldpath.work;

import org.jspecify.annotations.NullMarked;
