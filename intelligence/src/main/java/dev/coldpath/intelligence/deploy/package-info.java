/// The operator's settings for the product, read once from the environment.
@NullMarked
package dev.coldpath.intelligence.deploy;

import org.jspecify.annotations.NullMarked;
