package dev.coldpath.lambda.upkeep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/// Makes vectors that could not be made before, whenever it is called; what it is called with says nothing. What is
/// left is for the next hour.
public final class EmbeddingsHandler implements RequestStreamHandler {
    private final Runnable pass;

    public EmbeddingsHandler() {
        this(ContentWiring.embeddings(System.getenv()));
    }

    EmbeddingsHandler(Runnable pass) {
        this.pass = pass;
    }

    @Override
    public void handleRequest(InputStream tick, OutputStream answer, Context context) {
        pass.run();
    }
}
