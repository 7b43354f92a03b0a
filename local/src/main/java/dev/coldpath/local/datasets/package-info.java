/// The data sets of a data folder: shown and loaded beside a running service or without one, which takes over what is
/// new by itself.
@NullMarked
package dev.coldpath.local.datasets;

import org.jspecify.annotations.NullMarked;
