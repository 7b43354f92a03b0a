package dev.coldpath.admin;

/// The outcome of an operator's action.
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    /// What it was asked for is not there.
    record Missing<T>() implements Outcome<T> {}

    /// Nothing was changed.
    record Refused<T>(Objection why) implements Outcome<T> {}

    /// What speaks against it.
    enum Objection {
        NO_SUCH_PLAN,
        TOO_MANY_KEYS,
        /// The key would have ended before it began.
        END_PAST,
        /// The key is revoked, expired or already replaced.
        KEY_OVER,
        JOB_OPEN,
        JOB_SUCCEEDED,
        /// Another job of the scope is answering the same question.
        QUESTION_RUNNING,
        /// It was repeated before.
        ALREADY_RETRIED,
        /// There is nothing in it that could be repeated.
        NOT_REDRIVABLE,
        /// Its idempotency key stands for the answer to another request.
        KEY_REUSED
    }
}
