package dev.coldpath.lambda.upkeep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.coldpath.aws.sqs.QueueConsumer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Takes in drops of content of which the inbox tells.
public final class IngestHandler implements RequestStreamHandler {
    private final QueueConsumer drops;

    public IngestHandler() {
        this(ContentWiring.ingest(System.getenv()));
    }

    IngestHandler(QueueConsumer drops) {
        this.drops = drops;
    }

    @Override
    public void handleRequest(InputStream batch, OutputStream answer, Context context) throws IOException {
        drops.serve(batch, answer);
    }
}
