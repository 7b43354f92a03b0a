package dev.coldpath.scoring.fetch.cadence;

import java.time.Instant;

/// Something published: where, and when.
record Dated(String address, Instant at) {}
