package dev.coldpath.lambda.admin;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.coldpath.aws.gateway.ApiGateway;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Serves the operator through API Gateway.
public final class AdminHandler implements RequestStreamHandler {
    private final ApiGateway gateway;

    public AdminHandler() {
        this(Wiring.from(System.getenv()));
    }

    AdminHandler(ApiGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        gateway.serve(event, answer);
    }
}
