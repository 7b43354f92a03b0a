/// Gets every job started and every job over, exactly once each, whoever crashes on the way.
@NullMarked
package dev.coldpath.settle;

import org.jspecify.annotations.NullMarked;
