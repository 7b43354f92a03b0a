/// A body of content that is held in memory: the demonstration, which every host makes for itself. What is put in once
/// is read by any number of threads.
@NullMarked
package dev.coldpath.intelligence.memory;

import org.jspecify.annotations.NullMarked;
