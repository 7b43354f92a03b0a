package dev.coldpath.lambda.read;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.coldpath.aws.gateway.ApiGateway;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Answers with records through API Gateway.
public final class ReadHandler implements RequestStreamHandler {
    private final ApiGateway gateway;

    public ReadHandler() {
        this(Wiring.from(System.getenv()));
    }

    ReadHandler(ApiGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        gateway.serve(event, answer);
    }
}
