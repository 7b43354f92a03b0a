package dev.coldpath.lambda.upkeep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.coldpath.aws.sqs.QueueConsumer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Computes narratives when a schedule or the operator says so.
public final class NarrativesHandler implements RequestStreamHandler {
    private final QueueConsumer orders;

    public NarrativesHandler() {
        this(ContentWiring.narratives(System.getenv()));
    }

    NarrativesHandler(QueueConsumer orders) {
        this.orders = orders;
    }

    @Override
    public void handleRequest(InputStream batch, OutputStream answer, Context context) throws IOException {
        orders.serve(batch, answer);
    }
}
