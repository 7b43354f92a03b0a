package dev.coldpath.intelligence.retrieve;

/// The outcome of retrieval.
public sealed interface RetrieveOutcome {
    /// Rows, perhaps none.
    record Found(Retrieved retrieved) implements RetrieveOutcome {}

    /// The job fails, with this text.
    record Failed(String text) implements RetrieveOutcome {}
}
