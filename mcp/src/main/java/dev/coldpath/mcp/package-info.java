/// The MCP server: six tools over a Coldpath service, spoken to over standard input and output or over HTTP. It holds
/// no rights of its own: every call of a tool is a call of the service with the caller's key.
@NullMarked
package dev.coldpath.mcp;

import org.jspecify.annotations.NullMarked;
