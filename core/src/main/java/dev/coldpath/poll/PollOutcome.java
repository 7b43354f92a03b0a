package dev.coldpath.poll;

import dev.coldpath.job.Job;

/// What a poll found.
public sealed interface PollOutcome {
    record Found(Job job) implements PollOutcome {}

    /// The job belongs to another scope, and its product says so.
    record Foreign() implements PollOutcome {}

    /// Its answer may no longer be read.
    record Expired() implements PollOutcome {}

    /// There is no such job, or no longer.
    record Missing() implements PollOutcome {}
}
