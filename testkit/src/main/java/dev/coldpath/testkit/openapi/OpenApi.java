package dev.coldpath.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.coldpath.api.ErrorBodies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The document `docs/openapi.yaml`, as the judge of answers.
public final class OpenApi {
    private static final String ID = "https://coldpath.invalid/openapi";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final SchemaRegistry schemas;

    /// One operation of the document.
    public record Operation(String method, String path, String id) implements Comparable<Operation> {
        @Override
        public int compareTo(Operation other) {
            return toString().compareTo(other.toString());
        }
    }

    private OpenApi(JsonNode document) {
        this.document = document;
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(ID, document.toString())));
    }

    /// Reads the document of this checkout.
    public static OpenApi read() {
        String root = Optional.ofNullable(System.getProperty("coldpath.root"))
                .orElseThrow(() -> new IllegalStateException("openapi: the system property coldpath.root is missing"));
        try {
            return new OpenApi(new YAMLMapper()
                    .readTree(Path.of(root, "docs", "openapi.yaml").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("openapi: docs/openapi.yaml cannot be read", e);
        }
    }

    /// The same document for programs that read no YAML.
    String json() {
        return document.toString();
    }

    public List<Operation> operations() {
        TreeSet<Operation> found = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    JsonNode operation = path.getValue().path(method);
                    if (!operation.isMissingNode()) {
                        found.add(new Operation(
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.path("operationId").asText()));
                    }
                }));
        return List.copyOf(found);
    }

    /// Where the document describes this answer; empty when it does not.
    Optional<Described> answer(String method, String template, int status) {
        String lower = method.toLowerCase(Locale.ROOT);
        String pointer = "/paths/" + escape(template) + "/" + lower + "/responses/" + status;
        return described(pointer);
    }

    /// Where the document describes the answer to a path it does not have.
    ///
    /// @param product in whose words
    Described unknownPath(ErrorBodies product) {
        return described("/components/responses/" + prefix(product) + "NotFound")
                .orElseThrow();
    }

    /// Where it describes a 405, for any path.
    ///
    /// @param product in whose words
    Described wrongMethod(ErrorBodies product) {
        return described("/components/responses/" + prefix(product) + "MethodNotAllowed")
                .orElseThrow();
    }

    private static String prefix(ErrorBodies product) {
        return product == ErrorBodies.SCORE ? "" : "Intelligence";
    }

    /// Every way in which a body is no problem document.
    List<String> faultsOfProblem(JsonNode body) {
        return faults("/components/schemas/Problem", body);
    }

    private List<String> faults(String pointer, JsonNode body) {
        Schema schema = schemas.getSchema(SchemaLocation.of(ID + "#" + pointer));
        return schema.validate(body).stream().map(Object::toString).toList();
    }

    private Optional<Described> described(String pointer) {
        JsonNode node = document.at(pointer);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        String reference = node.path("$ref").asText();
        return reference.isEmpty()
                ? Optional.of(new Described(pointer, node))
                : described(reference.substring(reference.indexOf('#') + 1));
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(reference.indexOf('#') + 1));
    }

    private static String escape(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }

    /// One described answer, and what it demands.
    final class Described {
        private static final String MEDIA_TYPE = "application/json";

        private final String pointer;
        private final JsonNode node;

        private Described(String pointer, JsonNode node) {
            this.pointer = pointer;
            this.node = node;
        }

        boolean tells(String mediaType) {
            return node.path("content").has(mediaType);
        }

        boolean knows(String header) {
            return node.path("headers").has(header);
        }

        /// Every way in which the body differs from its schema; empty when there is none.
        List<String> faultsOf(JsonNode body) {
            return faults(pointer + "/content/" + escape(MEDIA_TYPE) + "/schema", body);
        }

        /// Every described header that is missing though required, or whose value is not as described.
        List<String> faultsOf(Map<String, String> headers) {
            List<String> faults = new ArrayList<>();
            node.path("headers").properties().forEach(header -> {
                String value = headers.get(header.getKey());
                JsonNode described = resolved(header.getValue());
                if (value == null) {
                    if (described.path("required").asBoolean()) {
                        faults.add("header " + header.getKey() + " is missing");
                    }
                    return;
                }
                schemas.getSchema(described.path("schema"))
                        .validate(TextNode.valueOf(value))
                        .forEach(fault -> faults.add("header " + header.getKey() + ": " + fault));
            });
            return faults;
        }
    }
}
