package dev.coldpath.bench.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A request as it goes over the wire, put into bytes once.
final class Ask {
    private final byte[] bytes;

    private Ask(String method, URI base, String path, String key, String body) {
        String head = """
                %s %s HTTP/1.1
                Host: %s
                X-API-Key: %s
                Content-Type: application/json
                Content-Length: %d

                """.formatted(method, path, base.getAuthority(), key, body.length());
        bytes = (head.replace("\n", "\r\n") + body).getBytes(StandardCharsets.US_ASCII);
    }

    static Ask get(URI base, String path, String key) {
        return new Ask("GET", base, path, key, "");
    }

    static Ask post(URI base, String path, String key, String json) {
        return new Ask("POST", base, path, key, json);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
        out.flush();
    }
}
