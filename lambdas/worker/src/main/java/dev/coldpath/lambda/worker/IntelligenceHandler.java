package dev.coldpath.lambda.worker;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/// Works on the Intelligence job that a message names.
public final class IntelligenceHandler implements RequestStreamHandler {
    private final JobMessages messages;

    public IntelligenceHandler() {
        this(IntelligenceWiring.from(System.getenv()));
    }

    IntelligenceHandler(JobMessages messages) {
        this.messages = messages;
    }

    @Override
    public void handleRequest(InputStream batch, OutputStream answer, Context context) throws IOException {
        messages.serve(batch, answer, Duration.ofMillis(context.getRemainingTimeInMillis()));
    }
}
