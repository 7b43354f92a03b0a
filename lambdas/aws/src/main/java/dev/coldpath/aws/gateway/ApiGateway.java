package dev.coldpath.aws.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Serves the events of an HTTP API (payload format 2.0) with a service that knows only requests and responses.
public final class ApiGateway {
    private static final JsonFactory JSON = new JsonFactory();

    private final Function<Request, Response> service;
    private final Optional<URI> publicUrl;

    /// Takes the service.
    ///
    /// @param publicUrl the address callers use, when it is not the gateway's own
    public ApiGateway(Function<Request, Response> service, Optional<URI> publicUrl) {
        this.service = service;
        this.publicUrl = publicUrl;
    }

    public void serve(InputStream event, OutputStream answer) throws IOException {
        try (JsonParser parser = JSON.createParser(event)) {
            write(service.apply(Event.read(parser).request(publicUrl)), answer);
        }
    }

    private static void write(Response response, OutputStream answer) throws IOException {
        byte[] body = response.body().bytes();
        Optional<String> text = text(body);
        try (JsonGenerator json = JSON.createGenerator(answer)) {
            json.writeStartObject();
            json.writeNumberField("statusCode", response.status());
            json.writeObjectFieldStart("headers");
            for (Map.Entry<String, String> header : response.headers().entrySet()) {
                json.writeStringField(header.getKey(), header.getValue());
            }
            json.writeEndObject();
            json.writeBooleanField("isBase64Encoded", text.isEmpty());
            json.writeStringField(
                    "body", text.orElseGet(() -> Base64.getEncoder().encodeToString(body)));
            json.writeEndObject();
        }
    }

    /// Empty for bytes that are no text, such as a compressed body.
    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
