package dev.coldpath.api;

import dev.coldpath.store.Gzip;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finishes every response: error format, common headers, compression.
final class Finish {
    private static final int WORTH_COMPRESSING = 1_024;
    private static final Pattern WANTED = Pattern.compile("[^;]*(;\\s*q=(0\\.\\d*[1-9]\\d*|1(\\.0*)?))?");

    private Finish() {}

    static Response response(Response response, Request request, String requestId) {
        Response finished = Problem.orPlain(response, request, requestId)
                .with("X-Request-Id", requestId)
                .with("Cache-Control", "no-store");
        if (finished.body().size() >= WORTH_COMPRESSING) {
            finished = finished.with("Vary", varying(finished, "Accept-Encoding"));
            if (takesGzip(request)) {
                finished = new Response(finished.status(), finished.headers(), gzip(finished.body()))
                        .with("Content-Encoding", "gzip");
            }
        }
        return request.method().equals("HEAD")
                ? new Response(finished.status(), finished.headers(), Body.EMPTY)
                : finished;
    }

    private static String varying(Response response, String header) {
        String others = response.headers().getOrDefault("Vary", "");
        return others.isEmpty() ? header : others + ", " + header;
    }

    private static boolean takesGzip(Request request) {
        String accepted = String.join(",", request.header("accept-encoding")).toLowerCase(Locale.ROOT);
        return accepted.length() <= WORTH_COMPRESSING
                && wanted("gzip", accepted).or(() -> wanted("*", accepted)).orElse(false);
    }

    /// Whether this coding is wanted, if it is named: whatever is named decides about itself, the star about the rest.
    private static Optional<Boolean> wanted(String coding, String accepted) {
        return Arrays.stream(accepted.split(","))
                .map(String::strip)
                .filter(each -> each.split(";", 2)[0].strip().equals(coding))
                .map(each -> WANTED.matcher(each).matches())
                .findFirst();
    }

    private static Body gzip(Body body) {
        return Body.of(Gzip.pack(body.bytes()));
    }
}
