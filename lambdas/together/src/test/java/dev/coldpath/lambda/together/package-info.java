/// Several functions, one after the other, as a deployment lets them work: each is built out of its environment and
/// called with what its service would hand it.
@NullMarked
package dev.coldpath.lambda.together;

import org.jspecify.annotations.NullMarked;
