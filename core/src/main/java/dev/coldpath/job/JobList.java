package dev.coldpath.job;

import dev.coldpath.account.Scope;
import java.util.Optional;

/// Lists job rows.
public interface JobList {
    /// A scope's jobs, the newest first, equal instants by id downwards. May lag a write by moments. A page with less
    /// than `most` jobs may have a next one: what the filter hides was looked at too.
    JobPage list(Scope scope, JobFilter filter, Optional<JobPage.Mark> after, int most);
}
