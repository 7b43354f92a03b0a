package dev.coldpath.client;

import java.time.InstantSource;
import java.util.function.Supplier;

/// What a client needs besides the service: a clock, a way to wait, and new ids for requests that are sent again.
public record Surroundings(InstantSource time, Timer timer, Supplier<String> ids) {}
