package dev.coldpath.submit;

/// Which shortcuts a caller accepts instead of a new run.
public enum Asking {
    /// A fresh stored answer, or a job that is already at work on the same question.
    USUAL,
    /// No stored answer; a running job still.
    FRESH,
    /// Neither: a job of its own, which nobody joins and which never becomes a stored answer.
    APART
}
