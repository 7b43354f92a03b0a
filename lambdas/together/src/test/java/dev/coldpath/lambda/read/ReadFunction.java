package dev.coldpath.lambda.read;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Map;

/// Lets others in this build call the function.
public final class ReadFunction {
    private ReadFunction() {}

    public static RequestStreamHandler of(Map<String, String> env) {
        return new ReadHandler(Wiring.from(env));
    }
}
