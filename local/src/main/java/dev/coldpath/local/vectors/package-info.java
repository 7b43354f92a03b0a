/// Vectors on disk and the search for the nearest. Candidates come from sketches, a byte a number, with a proved
/// bound of how wrong they are; what decides is computed from the stored numbers in double precision and in one fixed
/// order.
@NullMarked
package dev.coldpath.local.vectors;

import org.jspecify.annotations.NullMarked;
