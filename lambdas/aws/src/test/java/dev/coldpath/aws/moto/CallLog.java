package dev.coldpath.aws.moto;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Remembers every call that left, repeated ones as often as they did.
public final class CallLog implements ExecutionInterceptor {
    private final List<SdkRequest> requests = new CopyOnWriteArrayList<>();

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        requests.add(context.request());
    }

    /// The calls since the last time this was asked, by their names, such as `GetItem`.
    public List<String> names() {
        List<String> names = requests.stream()
                .map(request -> request.getClass().getSimpleName().replaceFirst("Request$", ""))
                .toList();
        requests.clear();
        return names;
    }

    /// Those of one kind, in order.
    public <R extends SdkRequest> List<R> of(Class<R> kind) {
        return requests.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public void forget() {
        requests.clear();
    }
}
