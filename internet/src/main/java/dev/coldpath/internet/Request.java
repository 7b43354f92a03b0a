package dev.coldpath.internet;

import java.time.Instant;

/// One HTTP request that reached a server.
///
/// @param path without its query
/// @param agent the User-Agent header
/// @param connection the same number for all requests of one connection
public record Request(Instant at, String host, String path, String agent, long connection) {}
