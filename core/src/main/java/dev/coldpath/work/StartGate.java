package dev.coldpath.work;

import dev.coldpath.job.JobId;
import java.time.Instant;

/// The gate that a pipeline enters before it does any work: a job has started exactly when its gate is open.
public interface StartGate {
    /// The first writer wins, whether it enters or, settling a job that never started, shuts the gate.
    Entry enter(JobId id, Instant now);

    enum Entry {
        /// This call opened it.
        ENTERED,
        /// It was open: this is a repeated task of a run that is already at work.
        INSIDE,
        /// The job was given up before it started; do nothing.
        SHUT
    }
}
