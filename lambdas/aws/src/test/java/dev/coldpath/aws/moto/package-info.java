/// AWS for tests: `moto_server` as a child process on loopback, called by one caller at a time because its own parallel
/// requests do not keep a transaction whole.
@NullMarked
package dev.coldpath.aws.moto;

import org.jspecify.annotations.NullMarked;
