/// One scoring run as the three tasks of `statemachine.asl.json`: JSON in, JSON out, pointers only.
@NullMarked
package dev.coldpath.scoring.pipeline;

import org.jspecify.annotations.NullMarked;
