/// What the service promises its callers, as tests that any engine's host can run.
@NullMarked
package dev.coldpath.testkit.api;

import org.jspecify.annotations.NullMarked;
