/// Gets every job started and ended, exactly once each, whoever crashes on the way.
@NullMarked
package dev.coldpath.settle;

import org.jspecify.annotations.NullMarked;
