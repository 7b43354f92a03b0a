/// What all stores have in common: what one may say instead of an answer, and how its answers are remembered for a
/// moment.
@NullMarked
package dev.coldpath.store;

import org.jspecify.annotations.NullMarked;
