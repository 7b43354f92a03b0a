/// Hands jobs to workers in this process. What is queued is lost when the process dies; the reconciler sends it again.
@NullMarked
package dev.coldpath.local.queue;

import org.jspecify.annotations.NullMarked;
