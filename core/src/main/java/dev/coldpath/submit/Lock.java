package dev.coldpath.submit;

import dev.coldpath.job.JobId;
import java.time.Instant;
import java.util.Optional;

/// The one item per scope and question that answers "is it running?" and "when was it last answered?".
public record Lock(Optional<Active> active, Optional<Done> done) {
    /// The job in flight. Past `until` it is overdue even for the slowest reconciler.
    public record Active(JobId job, Instant until) {}

    /// The newest success.
    public record Done(JobId job, Instant at) {}

    public static final Lock FREE = new Lock(Optional.empty(), Optional.empty());
}
