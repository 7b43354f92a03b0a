/// Vectors on disk and the search for the nearest. Candidates come from single precision, by whatever instructions the
/// processor has; what decides is computed again from the stored numbers in double precision and in one fixed order.
@NullMarked
package dev.coldpath.local.vectors;

import org.jspecify.annotations.NullMarked;
