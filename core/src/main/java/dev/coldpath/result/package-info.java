/// Where answers lie until they expire: whole, under the fence of the attempt that made them, and checked when read.
@NullMarked
package dev.coldpath.result;

import org.jspecify.annotations.NullMarked;
