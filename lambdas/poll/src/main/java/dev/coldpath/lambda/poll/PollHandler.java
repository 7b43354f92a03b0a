package dev.coldpath.lambda.poll;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.coldpath.aws.gateway.ApiGateway;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Tells through API Gateway how a job stands.
public final class PollHandler implements RequestStreamHandler {
    private final ApiGateway gateway;

    public PollHandler() {
        this(Wiring.from(System.getenv()));
    }

    PollHandler(ApiGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        gateway.serve(event, answer);
    }
}
