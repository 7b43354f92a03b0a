/// The service as its callers meet it: a process of its own, asked over loopback by another, beside the bare server
/// that answers always the same.
@NullMarked
package dev.coldpath.bench.http;

import org.jspecify.annotations.NullMarked;
