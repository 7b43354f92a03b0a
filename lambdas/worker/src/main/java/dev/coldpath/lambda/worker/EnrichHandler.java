package dev.coldpath.lambda.worker;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Asks the sources that need what was found before.
public final class EnrichHandler implements RequestStreamHandler {
    private final TaskFunction task;

    public EnrichHandler() {
        this(new TaskFunction(Wiring.enrich(System.getenv())));
    }

    EnrichHandler(TaskFunction task) {
        this.task = task;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        task.serve(input, output);
    }
}
