package dev.coldpath.admin;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import java.time.Instant;
import java.util.Optional;

/// Retries failed jobs: each at most once, as a new job beside the old one, which never changes again.
public interface Retries {
    /// Writes the new job with its lock, the links between the two and the audit row, all or nothing. Nothing is
    /// counted.
    Retried retry(Job next, JobId of, AuditRow row);

    /// What a job repeats, and as what it was repeated.
    Links links(JobId id);

    record Links(Optional<JobId> retryOf, Optional<JobId> retriedAs) {
        public static final Links NONE = new Links(Optional.empty(), Optional.empty());
    }

    /// What became of it.
    sealed interface Retried {
        record Made(Job job) implements Retried {}

        /// It was repeated before, as this job.
        record Before(JobId as) implements Retried {}

        /// Another job holds the question's lock until then.
        record Locked(JobId holder, Instant until) implements Retried {}
    }
}
