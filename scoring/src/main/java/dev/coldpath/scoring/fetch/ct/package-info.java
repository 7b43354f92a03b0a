/// What public certificates tell of the hosts under a domain. The logs have weak days, so there are two ways to read
/// them, and nothing depends on either.
@NullMarked
package dev.coldpath.scoring.fetch.ct;

import org.jspecify.annotations.NullMarked;
