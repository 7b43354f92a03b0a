package dev.coldpath.client;

import java.time.InstantSource;
import java.util.function.Supplier;

/// What a client needs besides the service. Tests replace it to control time.
///
/// @param idempotencyKeys a new one for each POST, the same for all attempts at it
public record ClientRuntime(InstantSource clock, Timer timer, Supplier<String> idempotencyKeys) {}
