package dev.coldpath.work;

import dev.coldpath.job.Job;

/// The outcome of a claim.
public sealed interface Claim {
    /// The job is the caller's until its lease is over, also when an earlier try of this claim went through.
    record Claimed(Job job) implements Claim {}

    /// Somebody else's lease is alive.
    record Busy() implements Claim {}

    /// No attempt is left: the job is to be failed.
    record Spent(Job job) implements Claim {}

    /// It is past its start limit or its deadline: the job is to be failed.
    record Late(Job job) implements Claim {}

    /// It is over.
    record Closed() implements Claim {}

    /// There is no such job, or newer code wrote what this code does not know; nothing was created.
    record Gone() implements Claim {}
}
