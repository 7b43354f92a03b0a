package dev.coldpath.lambda.poll;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Map;

/// Lets others in this build call the function.
public final class PollFunction {
    private PollFunction() {}

    public static RequestStreamHandler of(Map<String, String> env) {
        return new PollHandler(Wiring.from(env));
    }
}
