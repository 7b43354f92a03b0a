package dev.coldpath.local.asl;

import java.util.Optional;

/// What went wrong in a state, by the name that the machine's retriers and catchers match.
///
/// @param thrown what the task threw, when it was the task
public record StateError(String name, String cause, Optional<Throwable> thrown) {
    static final String TIMEOUT = "States.Timeout";
    static final String QUERY = "States.QueryEvaluationError";

    /// Ends the run wherever it happens: nothing retries or catches it.
    static final String RUNTIME = "States.Runtime";

    /// As fatal as `RUNTIME`.
    static final String TOO_LARGE = "States.DataLimitExceeded";

    static StateError of(String name, String cause) {
        return new StateError(name, cause, Optional.empty());
    }
}
