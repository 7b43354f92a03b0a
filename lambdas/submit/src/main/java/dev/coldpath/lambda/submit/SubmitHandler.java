package dev.coldpath.lambda.submit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.coldpath.aws.gateway.ApiGateway;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Takes questions in through API Gateway.
public final class SubmitHandler implements RequestStreamHandler {
    private final ApiGateway gateway;

    public SubmitHandler() {
        this(Wiring.from(System.getenv()));
    }

    SubmitHandler(ApiGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        gateway.serve(event, answer);
    }
}
