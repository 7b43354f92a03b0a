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

/// Asks over HTTP, once. Follows no redirect, keeps no cookie, and waits for the whole answer, not only for its head.
public final class HttpTransport implements Transport {
    private final String url;
    private final Duration patience;
    private final HttpClient http;

    /// Takes where the service is.
    ///
    /// @param url without the base path of the Intelligence product; trailing slashes are cut
    /// @param patience for one answer, whatever a call allows
    public HttpTransport(URI url, Duration patience) {
        if (url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("service address: not of the form https://host or https://host/path");
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience: must be positive");
        }
        this.url = url.toString().replaceAll("/+$", "");
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(
                        "http".equalsIgnoreCase(url.getScheme())
                                ? HttpClient.Version.HTTP_1_1
                                : HttpClient.Version.HTTP_2)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    @Override
    public Reply send(Call call) throws IOException, InterruptedException {
        Duration within = call.within().compareTo(patience) < 0 ? call.within() : patience;
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request(call), BodyHandlers.ofByteArray());
        try {
            return reply(answer.get(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new HttpTimeoutException(call + ": no answer within " + within.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(call + ": failed", e);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(Call call) throws IOException {
        String target = call.target().startsWith("/") ? url + call.target() : call.target();
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target))
                    .method(
                            call.method(),
                            call.body().map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
            request.header("Accept-Encoding", "gzip");
            call.headers().forEach(request::header);
            return request.build();
        } catch (IllegalArgumentException e) {
            throw new IOException(call + ": cannot be sent", e);
        }
    }

    private static Reply reply(HttpResponse<byte[]> response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        byte[] body = packed ? unpack(response.body()) : response.body();
        return new Reply(response.statusCode(), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return plain.readAllBytes();
        }
    }
}
