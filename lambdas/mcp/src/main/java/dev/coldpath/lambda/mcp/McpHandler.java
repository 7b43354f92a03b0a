package dev.coldpath.lambda.mcp;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.coldpath.aws.gateway.ApiGateway;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Serves language models through API Gateway.
public final class McpHandler implements RequestStreamHandler {
    private final ApiGateway gateway;

    public McpHandler() {
        this(Wiring.from(System.getenv()));
    }

    McpHandler(ApiGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        gateway.serve(event, answer);
    }
}
