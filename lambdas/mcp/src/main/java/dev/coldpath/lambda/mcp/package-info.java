/// The function behind `/mcp`. It has no rights, no table and no secret: it asks the API at its public address with the
/// caller's key.
@NullMarked
package dev.coldpath.lambda.mcp;

import org.jspecify.annotations.NullMarked;
