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

    public boolean heldBy(JobId job) {
        return active.filter(holder -> holder.job().equals(job)).isPresent();
    }

    /// The same with this job in flight.
    public Lock taken(JobId job, Instant until) {
        return new Lock(Optional.of(new Active(job, until)), done);
    }

    /// The same without a job in flight.
    public Lock freed() {
        return new Lock(Optional.empty(), done);
    }

    /// The same after its job succeeded.
    public Lock succeeded(JobId job, Instant at) {
        return new Lock(Optional.empty(), Optional.of(new Done(job, at)));
    }
}
