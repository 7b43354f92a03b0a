package dev.coldpath.work;

import dev.coldpath.job.Failure;
import dev.coldpath.job.Job;

/// What a kind of job computes.
public interface Work {
    /// Computes the answer of one claimed job. May be called again for the same job, by another attempt; an interrupt
    /// means that nobody wants the answer any more. Any exception is a reason to try again.
    Outcome run(Job job) throws InterruptedException;

    sealed interface Outcome {
        /// The result, as JSON.
        record Answer(String json) implements Outcome {}

        /// No attempt can do better.
        record Failed(Failure failure) implements Outcome {}
    }
}
