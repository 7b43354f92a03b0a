/// The secrets of a local service: files of their own beside the database, readable by their owner alone.
@NullMarked
package dev.coldpath.local.keys;

import org.jspecify.annotations.NullMarked;
