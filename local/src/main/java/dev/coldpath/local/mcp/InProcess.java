package dev.coldpath.local.mcp;

import dev.coldpath.api.Body;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.client.Call;
import dev.coldpath.client.Reply;
import dev.coldpath.client.Transport;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Asks the service in this process. A link is one of its own addresses; nothing else is followed.
final class InProcess implements Transport {
    private static final String SOURCE = "127.0.0.1";

    private final Function<Request, Response> service;
    private final URI base;

    /// Takes the service and the address it is reached at.
    InProcess(Function<Request, Response> service, URI base) {
        this.service = service;
        this.base = base;
    }

    @Override
    public Reply send(Call call) throws IOException {
        String target = own(call);
        int mark = target.indexOf('?');
        Response response = service.apply(new Request(
                call.method(),
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                headers(call),
                call.body().map(Body::ofText).orElse(Body.EMPTY),
                base,
                SOURCE));
        return new Reply(response.status(), response.headers(), response.body().text());
    }

    private String own(Call call) throws IOException {
        if (call.target().startsWith("/")) {
            return call.target();
        }
        if (call.target().startsWith(base + "/")) {
            return call.target().substring(base.toString().length());
        }
        throw new IOException(call + ": leads elsewhere");
    }

    private static Map<String, List<String>> headers(Call call) {
        return call.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
    }
}
