/// The only ways to work on a job: a worker that gets no claim does nothing.
@NullMarked
package dev.coldpath.work;

import org.jspecify.annotations.NullMarked;
