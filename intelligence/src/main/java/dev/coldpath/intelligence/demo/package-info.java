/// The demonstration: made-up content that every host makes for itself, the same bytes everywhere, so that test keys
/// work without a network or a model, and tests know what there is to be found.
@NullMarked
package dev.coldpath.intelligence.demo;

import org.jspecify.annotations.NullMarked;
