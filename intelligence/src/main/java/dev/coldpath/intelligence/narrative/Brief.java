package dev.coldpath.intelligence.narrative;

import dev.coldpath.account.Scope;
import dev.coldpath.job.JobId;
import java.time.Instant;

/// A campaign brief as it is kept for a year.
///
/// @param brief JSON
/// @param context JSON
public record Brief(long id, Scope scope, JobId job, Instant createdAt, String brief, String context) {}
