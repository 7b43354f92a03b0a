package dev.coldpath.lambda.worker;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Asks the sources that need nothing but the domain.
public final class DiscoverHandler implements RequestStreamHandler {
    private final TaskFunction task;

    public DiscoverHandler() {
        this(new TaskFunction(Wiring.discover(System.getenv())));
    }

    DiscoverHandler(TaskFunction task) {
        this.task = task;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        task.serve(input, output);
    }
}
