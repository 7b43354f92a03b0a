package dev.coldpath.submit;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.score.ScoreRecord;

/// What the caller of a submit is told.
public sealed interface Submitted {
    record Cached(ScoreRecord record) implements Submitted {}

    record CachedJob(JobId job) implements Submitted {}

    record Joined(JobId job) implements Submitted {}

    record Created(Job job) implements Submitted {}

    record Replayed(Replay.Answer answer) implements Submitted {}

    record Refused(Refusal reason) implements Submitted {}

    /// The job was admitted, its run refused for good; it is over and its charge is returned.
    record Unstartable(JobId job) implements Submitted {}
}
