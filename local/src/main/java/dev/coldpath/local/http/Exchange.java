package dev.coldpath.local.http;

import dev.coldpath.api.Body;
import dev.coldpath.intelligence.routes.admin.ContentAdminRoutes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/// Translates between the server's requests and answers and the service's.
final class Exchange extends Handler.Abstract.NonBlocking {
    /// One byte more than a route takes, so that the route can tell.
    private static final int MOST_BODY = 65_537;
    /// The same for the one route that takes files.
    private static final int MOST_CONTENT = ContentAdminRoutes.LARGEST + 1;
    /// Most callers read no answer before they have sent everything. Beyond this they are not listened to.
    private static final long MOST_IGNORED = 64L * 1024 * 1024;

    private final Function<dev.coldpath.api.Request, dev.coldpath.api.Response> service;
    private final URI base;
    private final ExecutorService threads;

    /// Takes the service.
    ///
    /// @param base the address this service is reached at
    /// @param threads where requests wait for their bodies and for the service
    Exchange(Function<dev.coldpath.api.Request, dev.coldpath.api.Response> service, URI base, ExecutorService threads) {
        this.service = service;
        this.base = base;
        this.threads = threads;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Target target = RawTargets.of(request).below(base);
        // nothing moves on the connection of a caller who waits for a job
        request.addIdleTimeoutListener(_ -> false);
        threads.execute(() -> {
            try {
                answer(target, request, response, callback);
            } catch (Throwable e) {
                callback.failed(e);
            }
        });
        return true;
    }

    private void answer(Target target, Request request, Response response, Callback callback) {
        Body body;
        try {
            body = body(request, ContentAdminRoutes.PATH.equals(target.path()) ? MOST_CONTENT : MOST_BODY);
        } catch (IOException e) {
            boolean late = e.getCause() instanceof TimeoutException;
            int status = late ? HttpStatus.REQUEST_TIMEOUT_408 : HttpStatus.BAD_REQUEST_400;
            Response.writeError(request, response, callback, status);
            return;
        }
        send(service.apply(asked(target, request, body)), request, response, callback);
    }

    private dev.coldpath.api.Request asked(Target target, Request request, Body body) {
        return new dev.coldpath.api.Request(
                request.getMethod(),
                target.path(),
                target.query(),
                headers(request.getHeaders()),
                body,
                base,
                Request.getRemoteAddr(request));
    }

    private static Map<String, List<String>> headers(HttpFields fields) {
        Map<String, List<String>> headers = new HashMap<>();
        for (HttpField field : fields) {
            String value = field.getValue();
            headers.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1))
                    .add(value == null ? "" : value);
        }
        return headers;
    }

    private static Body body(Request request, int most) throws IOException {
        InputStream sent = Content.Source.asInputStream(request);
        byte[] bytes = sent.readNBytes(most);
        if (bytes.length == most && request.getLength() <= MOST_IGNORED) {
            skip(sent);
        }
        return bytes.length == 0 ? Body.EMPTY : Body.of(bytes);
    }

    private static void skip(InputStream sent) throws IOException {
        byte[] ignored = new byte[MOST_BODY];
        long skipped = 0;
        for (int count = 0; count >= 0 && skipped < MOST_IGNORED; skipped += count) {
            count = sent.read(ignored);
        }
    }

    private static void send(dev.coldpath.api.Response answer, Request request, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        // the server wrote down when it was asked, which may be long ago
        response.getHeaders()
                .put(request.getConnectionMetaData().getConnector().getServer().getDateField());
        boolean bare = answer.status() == HttpStatus.NOT_MODIFIED_304
                || request.getMethod().equals("HEAD");
        // what is whole gets a length, which would be a wrong one here
        response.write(
                !bare,
                bare ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(answer.body().bytes()),
                callback);
    }
}
