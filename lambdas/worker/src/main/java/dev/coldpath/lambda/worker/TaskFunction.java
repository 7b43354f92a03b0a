package dev.coldpath.lambda.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.aws.Names.WakeCall;
import dev.coldpath.scoring.pipeline.PipelineTask;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/// A task as a function: the state's input as JSON in, what it passes on as JSON out. A call that only keeps the
/// function's snapshot is no task.
record TaskFunction(PipelineTask task) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    void serve(InputStream input, OutputStream output) throws IOException {
        JsonNode state = JSON.readTree(input);
        if (state.has(WakeCall.RECORDS)) {
            return;
        }
        try {
            output.write(JSON.writeValueAsBytes(task.run(state)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("task: interrupted");
        }
    }
}
