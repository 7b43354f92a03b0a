package dev.coldpath.admin;

import dev.coldpath.admin.Outcome.Objection;
import dev.coldpath.job.JobId;
import java.time.Instant;

/// Redrives dead letters of one queue. It may be asked twice for one letter, by two at once or because an answer was
/// lost, and makes sure that this does no harm.
public interface Redriver {
    Redriven redrive(DeadLetter letter, Instant now);

    /// What became of it.
    sealed interface Redriven {
        /// It is on its way.
        record Sent() implements Redriven {}

        /// Its job is repeated by this one.
        record As(JobId job) implements Redriven {}

        record Not(Objection why) implements Redriven {}
    }
}
