/// JSON-RPC 2.0 as MCP uses it: bytes become messages, replies become one line of JSON. A message that is none is an
/// outcome with its own reply, so that whoever sent it is told; batches are such messages.
@NullMarked
package dev.coldpath.mcp.rpc;

import org.jspecify.annotations.NullMarked;
