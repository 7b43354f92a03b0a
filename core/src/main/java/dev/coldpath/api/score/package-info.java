/// The Score product's routes and every byte of their bodies.
@NullMarked
package dev.coldpath.api.score;

import org.jspecify.annotations.NullMarked;
