package dev.coldpath.scoring.pipeline;

import com.fasterxml.jackson.databind.JsonNode;

/// One task of the state machine. What it throws has its class's full name as the error's name in the machine, on both
/// hosts; what it returns is passed on to the next state.
@FunctionalInterface
public interface PipelineTask {
    JsonNode run(JsonNode input) throws InterruptedException;
}
