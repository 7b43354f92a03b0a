package dev.coldpath.lambda.submit;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobStore;
import java.time.Instant;
import java.util.Optional;

/// Jobs for callers who wait at a submit. This function may not ask the engine about runs, so it never takes the turn
/// of a poll that may.
record Unprobed(JobStore jobs) implements JobStore {
    @Override
    public Optional<Job> find(JobId id) {
        return jobs.find(id);
    }

    @Override
    public boolean reserveProbe(JobId id, Instant now, Instant next) {
        return false;
    }
}
