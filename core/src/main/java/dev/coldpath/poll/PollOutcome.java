package dev.coldpath.poll;

import dev.coldpath.job.Job;

/// The outcome of a poll.
public sealed interface PollOutcome {
    record Found(Job job) implements PollOutcome {}

    /// The job belongs to another scope, and its product says so.
    record Foreign() implements PollOutcome {}

    /// Its answer may no longer be read.
    record Expired() implements PollOutcome {}

    /// No such job, or it has expired.
    record Missing() implements PollOutcome {}
}
