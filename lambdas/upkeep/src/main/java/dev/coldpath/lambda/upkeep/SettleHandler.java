package dev.coldpath.lambda.upkeep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.coldpath.aws.sqs.QueueConsumer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Ends jobs of which EventBridge says that their run is over.
public final class SettleHandler implements RequestStreamHandler {
    private final QueueConsumer events;

    public SettleHandler() {
        this(Wiring.settle(System.getenv()));
    }

    SettleHandler(QueueConsumer events) {
        this.events = events;
    }

    @Override
    public void handleRequest(InputStream batch, OutputStream answer, Context context) throws IOException {
        events.serve(batch, answer);
    }
}
