/// What whoever runs the product decides about it, read once from the environment.
@NullMarked
package dev.coldpath.intelligence.deploy;

import org.jspecify.annotations.NullMarked;
