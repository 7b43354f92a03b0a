package dev.coldpath.internet;

import java.time.Instant;

/// One question that reached a name server.
///
/// @param type such as `MX`
public record Question(Instant at, String name, String type) {}
