package dev.coldpath.client;

/// What asking for context came to.
public sealed interface ContextAnswer {
    /// The original job, to look at with [Intelligence#job(String)].
    String jobId();

    /// The same question was answered lately.
    record Cached(String jobId, JobResult result) implements ContextAnswer {}

    /// A job answers it.
    ///
    /// @param joined another request of the account started it
    record Accepted(String jobId, boolean joined) implements ContextAnswer {}
}
