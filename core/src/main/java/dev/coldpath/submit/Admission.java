package dev.coldpath.submit;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.score.ScoreRecord;

/// The outcome of admission.
public sealed interface Admission {
    /// A fresh record exists; nothing runs and nothing is charged.
    record Cached(ScoreRecord record) implements Admission {}

    /// A job of the same scope answered the same question recently; nothing runs and nothing is charged.
    record CachedJob(JobId job) implements Admission {}

    /// The same question is already being answered; the caller shares that job.
    record Joined(JobId job) implements Admission {}

    /// A new job exists and has been counted, once.
    record Admitted(Job job) implements Admission {}

    /// This idempotency key has its answer.
    record Replayed(Replay.Answer answer) implements Admission {}

    record Refused(Refusal reason) implements Admission {}

    /// The lock names a job that is past its time. Nothing was changed: settle that job, then ask again.
    record Obstructed(JobId holder) implements Admission {}
}
