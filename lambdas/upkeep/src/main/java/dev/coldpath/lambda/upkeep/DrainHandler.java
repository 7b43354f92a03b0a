package dev.coldpath.lambda.upkeep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.coldpath.aws.sqs.QueueConsumer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Empties the dead-letter queue of the events that end jobs.
public final class DrainHandler implements RequestStreamHandler {
    private final QueueConsumer letters;

    public DrainHandler() {
        this(Wiring.drain(System.getenv()));
    }

    DrainHandler(QueueConsumer letters) {
        this.letters = letters;
    }

    @Override
    public void handleRequest(InputStream batch, OutputStream answer, Context context) throws IOException {
        letters.serve(batch, answer);
    }
}
