package dev.coldpath.local.asl;

import com.fasterxml.jackson.databind.JsonNode;

/// How a run ended. The machine decides the first two; the clock and whoever stopped it, the others.
public sealed interface RunResult {
    /// It came to a Succeed state.
    record Succeeded(JsonNode output) implements RunResult {}

    /// It came to a Fail state, or to an error that nothing catches.
    record Failed(String error, String cause) implements RunResult {}

    /// It passed the time limit of the whole machine.
    record TimedOut() implements RunResult {}

    /// Its thread was interrupted.
    record Aborted() implements RunResult {}
}
