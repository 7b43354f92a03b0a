package dev.coldpath.client;

/// The answer to a request for a score.
public sealed interface ScoreAnswer {
    /// A fresh record existed.
    record Cached(ScoreRecord record) implements ScoreAnswer {}

    /// A job makes one; several requests of an account may share it.
    ///
    /// @param jobId to look at with [Scores#job(String)]
    record Accepted(String jobId, String domain) implements ScoreAnswer {}
}
