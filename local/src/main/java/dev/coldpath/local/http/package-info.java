/// Serves the API on this machine's own address: translates, and knows no route.
@NullMarked
package dev.coldpath.local.http;

import org.jspecify.annotations.NullMarked;
