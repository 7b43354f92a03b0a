package dev.coldpath.mcp;

import dev.coldpath.client.ApiRequest;
import dev.coldpath.client.ApiResponse;
import dev.coldpath.client.Transport;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// A service that gives the answers it was told, in order, and remembers what it was asked.
public final class ScriptedService implements Transport {
    private final Queue<ApiResponse> replies = new ArrayDeque<>();
    private final List<ApiRequest> calls = new ArrayList<>();

    public synchronized ScriptedService answers(int status, String body) {
        replies.add(new ApiResponse(status, Map.of(), body));
        return this;
    }

    public synchronized List<ApiRequest> calls() {
        return List.copyOf(calls);
    }

    public ApiRequest only() {
        if (calls().size() != 1) {
            throw new AssertionError("asked " + calls().size() + " times");
        }
        return calls().getFirst();
    }

    /// Fails, as an unreachable one does, when nothing is left to say.
    @Override
    public synchronized ApiResponse send(ApiRequest call) throws IOException {
        calls.add(call);
        ApiResponse reply = replies.poll();
        if (reply == null) {
            throw new IOException("connection refused");
        }
        return reply;
    }
}
