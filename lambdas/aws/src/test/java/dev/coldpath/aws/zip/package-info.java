/// What every function's zip promises, and a way to run one as Lambda does: with nothing on the class path but what is
/// in it.
@NullMarked
package dev.coldpath.aws.zip;

import org.jspecify.annotations.NullMarked;
