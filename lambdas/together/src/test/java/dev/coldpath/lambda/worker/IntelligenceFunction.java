package dev.coldpath.lambda.worker;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Map;

/// Lets others in this build call the function.
public final class IntelligenceFunction {
    private IntelligenceFunction() {}

    public static RequestStreamHandler of(Map<String, String> env) {
        return new IntelligenceHandler(IntelligenceWiring.from(env));
    }
}
