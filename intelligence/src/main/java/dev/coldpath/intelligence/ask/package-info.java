/// What a job was asked: its input, checked once, with defaults filled in.
@NullMarked
package dev.coldpath.intelligence.ask;

import org.jspecify.annotations.NullMarked;
