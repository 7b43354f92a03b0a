package dev.coldpath.lambda.worker;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Judges what was seen, and settles the job.
public final class ScoreHandler implements RequestStreamHandler {
    private final TaskFunction task;

    public ScoreHandler() {
        this(new TaskFunction(Wiring.score(System.getenv())));
    }

    ScoreHandler(TaskFunction task) {
        this.task = task;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        task.serve(input, output);
    }
}
