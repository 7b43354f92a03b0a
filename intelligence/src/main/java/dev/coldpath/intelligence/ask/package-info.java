/// The input of a job, checked once and with defaults filled in.
@NullMarked
package dev.coldpath.intelligence.ask;

import org.jspecify.annotations.NullMarked;
