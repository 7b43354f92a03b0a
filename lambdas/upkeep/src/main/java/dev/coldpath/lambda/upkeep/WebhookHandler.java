package dev.coldpath.lambda.upkeep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.coldpath.aws.sqs.QueueConsumer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Tells receivers that jobs are over.
public final class WebhookHandler implements RequestStreamHandler {
    private final QueueConsumer deliveries;

    public WebhookHandler() {
        this(Wiring.webhooks(System.getenv()));
    }

    WebhookHandler(QueueConsumer deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void handleRequest(InputStream batch, OutputStream answer, Context context) throws IOException {
        deliveries.serve(batch, answer);
    }
}
