package dev.coldpath.api;

import dev.coldpath.api.AdminRoute.Errand;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// `GET /openapi.yaml` and `GET /openapi.json`: the document that describes this API, as it is written and for programs
/// that read no YAML. The second is kept beside the first, so that the service reads no YAML either.
public final class DocumentRoutes {
    private DocumentRoutes() {}

    public static List<Operation> all() {
        return List.of(
                new OpenRoute(
                        "GET",
                        "/openapi.yaml",
                        "getOpenApiYaml",
                        new Document("openapi.yaml", "application/yaml; charset=utf-8")),
                new OpenRoute(
                        "GET",
                        "/openapi.json",
                        "getOpenApiJson",
                        new Document("openapi.json", "application/json; charset=utf-8")));
    }

    /// One of its forms: read when somebody first asks, and then kept.
    private static final class Document implements Function<Errand, Response> {
        private final String file;
        private final String type;
        private @Nullable Response answer;

        Document(String file, String type) {
            this.file = file;
            this.type = type;
        }

        @Override
        public synchronized Response apply(Errand request) {
            if (answer == null) {
                answer = new Response(200, Map.of("Content-Type", type), Body.of(read()));
            }
            return answer;
        }

        private byte[] read() {
            try (InputStream text = DocumentRoutes.class.getResourceAsStream(file)) {
                if (text == null) {
                    throw new IllegalStateException("api: " + file + " is not in this build");
                }
                return text.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("api: " + file + " cannot be read", e);
            }
        }
    }
}
