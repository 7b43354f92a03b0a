package dev.coldpath.aws;

import java.util.function.Supplier;

/// Whether a service that did not do its work is asked again, call by call: of many that are made at once, only those
/// that failed are made again.
public interface Repeats {
    /// Never: who asks has rules of its own.
    Repeats NONE = Supplier::get;

    /// What the call returns, or throws in the end.
    <T> T ask(Supplier<T> call);
}
