package dev.coldpath.local.asl;

import com.fasterxml.jackson.databind.JsonNode;

/// What follows a state.
sealed interface Step {
    /// Another state, and what it is given.
    record Go(String state, JsonNode data) implements Step {}

    record End(RunResult result) implements Step {}
}
