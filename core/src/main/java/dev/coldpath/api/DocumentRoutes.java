package dev.coldpath.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// `GET /openapi.yaml`: the document that describes this API.
public final class DocumentRoutes {
    private static final String DOCUMENT = "openapi.yaml";
    private static final String TYPE = "application/yaml; charset=utf-8";

    private DocumentRoutes() {}

    public static List<Operation> all() {
        return List.of(new OpenRoute("GET", "/openapi.yaml", "getOpenApiYaml", () -> Held.ANSWER));
    }

    /// Read when somebody first asks, and then kept.
    private static final class Held {
        static final Response ANSWER = new Response(200, Map.of("Content-Type", TYPE), Body.of(document()));

        private Held() {}
    }

    private static byte[] document() {
        try (InputStream file = DocumentRoutes.class.getResourceAsStream(DOCUMENT)) {
            if (file == null) {
                throw new IllegalStateException("api: " + DOCUMENT + " is not in this build");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("api: " + DOCUMENT + " cannot be read", e);
        }
    }
}
