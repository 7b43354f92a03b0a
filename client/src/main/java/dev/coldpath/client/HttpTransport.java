package dev.coldpath.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/// Sends a request over HTTP, once. Follows no redirect, keeps no cookie, and waits for the whole answer, not only for
/// its head.
public final class HttpTransport implements Transport {
    private final String url;
    private final Duration timeout;
    private final HttpClient http;

    /// Prepares a transport to one service.
    ///
    /// @param url the service, without the base path of the Intelligence product; trailing slashes are cut
    /// @param timeout for one response; a request's own timeout may shorten it
    public HttpTransport(URI url, Duration timeout) {
        if (url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("service address: not of the form https://host or https://host/path");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout: must be positive");
        }
        this.url = url.toString().replaceAll("/+$", "");
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(
                        "http".equalsIgnoreCase(url.getScheme())
                                ? HttpClient.Version.HTTP_1_1
                                : HttpClient.Version.HTTP_2)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public ApiResponse send(ApiRequest request) throws IOException, InterruptedException {
        Duration limit = request.timeout().compareTo(timeout) < 0 ? request.timeout() : timeout;
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(toHttp(request), BodyHandlers.ofByteArray());
        try {
            return toResponse(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw late(request, limit);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HttpTimeoutException) {
                throw late(request, limit);
            }
            throw e.getCause() instanceof IOException failure ? failure : new IOException(request + ": failed", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static HttpTimeoutException late(ApiRequest request, Duration limit) {
        return new HttpTimeoutException(request + ": no answer within " + limit.toMillis() + " ms");
    }

    private HttpRequest toHttp(ApiRequest request) throws IOException {
        String target = request.target().startsWith("/") ? url + request.target() : request.target();
        try {
            HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(target))
                    .method(
                            request.method(),
                            request.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
            builder.header("Accept-Encoding", "gzip");
            request.headers().forEach(builder::header);
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new IOException(request + ": cannot be sent", e);
        }
    }

    private static ApiResponse toResponse(HttpResponse<byte[]> response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        byte[] body = packed ? unpack(response.body()) : response.body();
        return new ApiResponse(response.statusCode(), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return plain.readAllBytes();
        }
    }
}
