package dev.coldpath.local.http;

import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The error responses of the server itself, in the service's form. They close the connection.
final class Refusal implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        dev.coldpath.api.Response answer =
                answer(response.getStatus()).with("Cache-Control", "no-store").with("Vary", "Accept");
        answer.headers().forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        response.write(true, ByteBuffer.wrap(answer.body().bytes()), callback);
        return true;
    }

    private static dev.coldpath.api.Response answer(int status) {
        if (status == ApiError.INTERNAL_ERROR.status()) {
            return ApiError.INTERNAL_ERROR.response();
        }
        String error = HttpStatus.getMessage(status).toLowerCase(Locale.ROOT);
        return Json.response(status, Json.object().put("error", error).put("message", message(status)));
    }

    private static String message(int status) {
        return switch (status) {
            case HttpStatus.REQUEST_TIMEOUT_408 -> "The request did not arrive completely in time; send it again.";
            case HttpStatus.URI_TOO_LONG_414, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                "The URL or the headers of the request are too large; shorten them.";
            case HttpStatus.EXPECTATION_FAILED_417 -> "The Expect header supports only 100-continue.";
            default -> "Not a valid HTTP/1.1 request.";
        };
    }
}
