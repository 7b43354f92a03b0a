/// The service as a function from request to response. Hosts translate; they know no route.
@NullMarked
package dev.coldpath.api;

import org.jspecify.annotations.NullMarked;
