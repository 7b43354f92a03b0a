package dev.coldpath.lambda.submit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Map;

/// Lets others in this build call the function.
public final class SubmitFunction {
    private SubmitFunction() {}

    public static RequestStreamHandler of(Map<String, String> env) {
        return new SubmitHandler(Wiring.from(env));
    }
}
