package dev.coldpath.client;

/// What asking for a score came to.
public sealed interface ScoreAnswer {
    /// A fresh record was there.
    record Scored(ScoreRecord record) implements ScoreAnswer {}

    /// A job makes one; several callers of an account may share it.
    ///
    /// @param jobId to look at with [Scores#job(String)]
    record Accepted(String jobId, String domain) implements ScoreAnswer {}
}
