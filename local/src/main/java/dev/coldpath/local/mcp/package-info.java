/// `/mcp` on this machine: the MCP server inside the service's own process, asking the service as any caller does, with
/// the caller's key and without a socket.
@NullMarked
package dev.coldpath.local.mcp;

import org.jspecify.annotations.NullMarked;
