package dev.coldpath.lambda.upkeep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/// Makes the answers about movers of the step that is running; what it is called with says nothing.
public final class MoversHandler implements RequestStreamHandler {
    private final Runnable step;

    public MoversHandler() {
        this(Wiring.movers(System.getenv()));
    }

    MoversHandler(Runnable step) {
        this.step = step;
    }

    @Override
    public void handleRequest(InputStream schedule, OutputStream answer, Context context) {
        step.run();
    }
}
