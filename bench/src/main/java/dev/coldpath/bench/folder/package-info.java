/// Where measurements put what they write.
@NullMarked
package dev.coldpath.bench.folder;

import org.jspecify.annotations.NullMarked;
