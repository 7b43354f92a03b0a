package dev.coldpath.aws.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.coldpath.api.BasePath;
import dev.coldpath.api.Body;
import dev.coldpath.api.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An event being read, member by member as they come; what no request needs is skipped. A member that is missing,
/// `null` or of another type counts as not sent.
///
/// The gateway joins a header that was sent twice with a comma. It stays one value here: no rule could take it apart
/// again without harming headers that contain commas, and a doubled key is no valid key either way.
final class Event {
    private static final String DEFAULT_STAGE = "$default";

    private final Map<String, List<String>> headers = new HashMap<>();
    private String method = "GET";
    private String path = "/";
    private String query = "";
    private String source = "";
    private String domain = "localhost";
    private String stage = DEFAULT_STAGE;
    private String body = "";
    private boolean encoded;

    private Event() {}

    static Event read(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("event: not a JSON object");
        }
        Event event = new Event();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            event.member(name, json);
        }
        return event;
    }

    Request request(Optional<URI> publicUrl) {
        URI base = publicUrl.orElseGet(this::own);
        return new Request(method, below(base), query, headers, bytes(), base, source);
    }

    private void member(String name, JsonParser json) throws IOException {
        switch (name) {
            case "rawPath" -> path = text(json).map(SentPath::of).orElse(path);
            case "rawQueryString" -> query = text(json).orElse(query);
            case "body" -> body = text(json).orElse(body);
            case "isBase64Encoded" -> encoded = json.currentToken() == JsonToken.VALUE_TRUE;
            case "headers" -> members(json, this::header);
            case "requestContext" -> members(json, this::context);
            default -> json.skipChildren();
        }
    }

    private void header(String name, JsonParser json) throws IOException {
        text(json).ifPresent(value -> headers.put(name, List.of(value)));
    }

    private void context(String name, JsonParser json) throws IOException {
        switch (name) {
            case "domainName" -> domain = text(json).orElse(domain);
            case "stage" -> stage = text(json).orElse(stage);
            case "http" -> members(json, this::http);
            default -> json.skipChildren();
        }
    }

    private void http(String name, JsonParser json) throws IOException {
        switch (name) {
            case "method" -> method = text(json).orElse(method);
            case "sourceIp" -> source = text(json).orElse(source);
            default -> json.skipChildren();
        }
    }

    private interface Member {
        void read(String name, JsonParser json) throws IOException;
    }

    private static void members(JsonParser json, Member each) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            each.read(name, json);
        }
    }

    private static Optional<String> text(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return Optional.of(json.getText());
        }
        json.skipChildren();
        return Optional.empty();
    }

    private URI own() {
        return URI.create("https://" + domain + stagePrefix());
    }

    private String stagePrefix() {
        return stage.equals(DEFAULT_STAGE) ? "" : "/" + stage;
    }

    /// The path without what the base address already says: its own path, or the stage.
    private String below(URI base) {
        return BasePath.cut(SentPath.of(base.getPath()), path)
                .or(() -> BasePath.cut(stagePrefix(), path))
                .orElse(path);
    }

    private Body bytes() {
        return Body.of(encoded ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8));
    }
}
