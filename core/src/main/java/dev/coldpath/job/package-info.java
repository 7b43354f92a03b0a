/// What a job is: its id, its state and the moves that state allows. Nothing here reads or writes.
@NullMarked
package dev.coldpath.job;

import org.jspecify.annotations.NullMarked;
