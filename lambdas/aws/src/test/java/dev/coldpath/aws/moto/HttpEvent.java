package dev.coldpath.aws.moto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A request as API Gateway hands it to a function, and the function's answer to it.
///
/// @param path as a client sends it, with its query, if it has one
/// @param more headers beside key and content type
public record HttpEvent(String method, String path, Secret key, String body, Map<String, String> more) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static HttpEvent get(String path, Secret key) {
        return new HttpEvent("GET", path, key, "", Map.of());
    }

    public static HttpEvent post(String path, Secret key, String body) {
        return new HttpEvent("POST", path, key, body, Map.of());
    }

    /// The same with this header, in lower case as the gateway sends it.
    public HttpEvent with(String header, String value) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put(header, value);
        return new HttpEvent(method, path, key, body, headers);
    }

    /// What a function is.
    public interface Handler {
        void handle(InputStream event, OutputStream answer) throws IOException;
    }

    /// An answer, its body read as JSON.
    public record Answer(int status, JsonNode headers, JsonNode body) {}

    public Answer to(Handler handler) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            handler.handle(new ByteArrayInputStream(json().getBytes(StandardCharsets.UTF_8)), bytes);
            JsonNode answer = JSON.readTree(bytes.toByteArray());
            return new Answer(
                    answer.path("statusCode").asInt(),
                    answer.path("headers"),
                    JSON.readTree(answer.path("body").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException("event: not answered with JSON", e);
        }
    }

    private String json() {
        int mark = path.indexOf('?');
        String alone = decoded(mark < 0 ? path : path.substring(0, mark));
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("version", "2.0")
                .put("rawPath", alone)
                .put("rawQueryString", mark < 0 ? "" : path.substring(mark + 1))
                .put("body", body)
                .put("isBase64Encoded", false);
        ObjectNode headers =
                event.putObject("headers").put("x-api-key", key.reveal()).put("content-type", "application/json");
        more.forEach(headers::put);
        ObjectNode context = event.putObject("requestContext");
        context.put("domainName", "id.execute-api.us-east-1.amazonaws.com").put("stage", "$default");
        context.putObject("http").put("method", method).put("path", alone).put("sourceIp", "192.0.2.7");
        return event.toString();
    }

    /// The gateway decodes paths, cuts them at a decoded question mark, and leaves queries as they are.
    private static String decoded(String path) {
        String whole = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        int mark = whole.indexOf('?');
        return mark < 0 ? whole : whole.substring(0, mark);
    }
}
