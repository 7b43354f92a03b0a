package dev.coldpath.local.mcp;

import dev.coldpath.api.Body;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.client.ApiRequest;
import dev.coldpath.client.ApiResponse;
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
    public ApiResponse send(ApiRequest request) throws IOException {
        String target = own(request);
        int mark = target.indexOf('?');
        Response response = service.apply(new Request(
                request.method(),
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                headers(request),
                request.body().map(Body::ofText).orElse(Body.EMPTY),
                base,
                SOURCE));
        return new ApiResponse(
                response.status(), response.headers(), response.body().text());
    }

    private String own(ApiRequest request) throws IOException {
        if (request.target().startsWith("/")) {
            return request.target();
        }
        if (request.target().startsWith(base + "/")) {
            return request.target().substring(base.toString().length());
        }
        throw new IOException(request + ": leads elsewhere");
    }

    private static Map<String, List<String>> headers(ApiRequest request) {
        return request.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
    }
}
