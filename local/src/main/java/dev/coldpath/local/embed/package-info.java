/// Models that run in this process: nothing leaves the machine, and nothing is loaded before it is needed.
@NullMarked
package dev.coldpath.local.embed;

import org.jspecify.annotations.NullMarked;
