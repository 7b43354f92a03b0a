package dev.coldpath.aws.moto;

import com.amazonaws.services.lambda.runtime.Context;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;

/// What Lambda tells a function of its surroundings; ours ask at most how much time is left.
public final class NoContext {
    private NoContext() {}

    public static Context get() {
        return telling(Map.of());
    }

    /// Says that a call has so much time left, and nothing else.
    public static Context with(Duration left) {
        return telling(Map.of("getRemainingTimeInMillis", (int) left.toMillis()));
    }

    private static Context telling(Map<String, Integer> known) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, method, _) -> {
                    Integer answer = known.get(method.getName());
                    if (answer == null) {
                        throw new UnsupportedOperationException("context: asked for " + method.getName());
                    }
                    return answer;
                });
    }
}
