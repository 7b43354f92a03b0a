package dev.coldpath.client;

/// The answer to a request for context.
public sealed interface ContextAnswer {
    /// The job that made the result, or makes it; read it with [Intelligence#job(String)].
    String jobId();

    /// A recent answer to the same question.
    record Cached(String jobId, JobResult result) implements ContextAnswer {}

    /// A job makes one.
    ///
    /// @param joined whether an earlier request of the account started it
    record Accepted(String jobId, boolean joined) implements ContextAnswer {}
}
