package dev.coldpath.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A part of a list of jobs, the newest first.
///
/// @param next where the next part begins; empty at the end
public record JobPage(List<Job> jobs, Optional<Mark> next) {
    public JobPage {
        jobs = List.copyOf(jobs);
    }

    /// A place in the list: right behind this job.
    public record Mark(Instant createdAt, JobId id) {
        public static Mark behind(Job job) {
            return new Mark(job.schedule().createdAt(), job.id());
        }
    }
}
