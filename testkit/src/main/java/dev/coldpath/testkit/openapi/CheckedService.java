package dev.coldpath.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Api;
import dev.coldpath.api.ErrorBodies;
import dev.coldpath.api.Operation;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.testkit.openapi.OpenApi.Described;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// The service, with every answer held against the document before the caller gets it.
public final class CheckedService implements Function<Request, Response> {
    private static final OpenApi DOCUMENT = OpenApi.read();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    /// Described by the document for single answers; all others are described nowhere and must not appear.
    private static final Set<String> PLAIN_HEADERS = Set.of("Content-Type", "Vary", "Content-Encoding");

    /// Statuses without a body.
    private static final Set<Integer> BARE = Set.of(204, 304);

    private final Api api;

    public CheckedService(Api api) {
        this.api = api;
    }

    public List<Operation> routes() {
        return api.routes();
    }

    @Override
    public Response apply(Request request) {
        Response response = api.apply(request);
        check(request, response);
        return response;
    }

    private void check(Request request, Response response) {
        String name = request.method() + " " + request.path() + " → " + response.status();
        Described described = described(request, response.status())
                .orElseThrow(() -> new AssertionError(name + ": not in docs/openapi.yaml"));
        assertThat(described.faultsOf(response.headers())).as(name).isEmpty();
        assertThat(response.headers().keySet())
                .as(name)
                .allMatch(header -> PLAIN_HEADERS.contains(header) || described.knows(header))
                .noneMatch(header -> header.startsWith("Access-Control-"));
        if (BARE.contains(response.status())) {
            assertThat(response.body().size()).as(name).isZero();
        } else if ("application/problem+json".equals(response.headers().get("Content-Type"))) {
            assertThat(DOCUMENT.faultsOfProblem(body(response))).as(name).isEmpty();
            assertThat(described.faultsOf(plain(body(response)))).as(name).isEmpty();
        } else if (described.tells("application/yaml")) {
            assertThat(response.headers()).as(name).containsEntry("Content-Type", "application/yaml; charset=utf-8");
        } else if (!request.method().equals("HEAD")) {
            assertThat(response.headers()).as(name).containsEntry("Content-Type", "application/json; charset=utf-8");
            assertThat(described.faultsOf(body(response))).as(name).isEmpty();
        }
    }

    private Optional<Described> described(Request request, int status) {
        Optional<Operation> operation = api.routes().stream()
                .filter(each -> matches(each.template(), request.path()))
                .findFirst();
        if (operation.isEmpty()) {
            return Optional.of(DOCUMENT.unknownPath(product(request))).filter(_ -> status == 404);
        }
        if (status == 405) {
            return Optional.of(DOCUMENT.wrongMethod(operation.get().errors()));
        }
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        String template = operation.get().template();
        return DOCUMENT.answer(method, template, status)
                .or(() -> DOCUMENT.answer(
                        method, template.substring(first(template).length()), status));
    }

    /// Whose words an unknown path gets: those of the product whose paths begin as it does.
    private ErrorBodies product(Request request) {
        return api.routes().stream()
                .filter(each -> first(each.template()).equals(first(request.path())))
                .findFirst()
                .map(Operation::errors)
                .orElse(ErrorBodies.SCORE);
    }

    private static String first(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    private static boolean matches(String template, String path) {
        String pattern = Pattern.compile("\\{[a-z_]+}")
                .splitAsStream(template + "$")
                .map(Pattern::quote)
                .reduce((left, right) -> left + "[^/]+" + right)
                .orElseThrow();
        return Pattern.matches(pattern, path + "$");
    }

    /// A problem document without what makes it one.
    private static JsonNode plain(JsonNode problem) {
        return problem.<ObjectNode>deepCopy()
                .without(List.of("type", "title", "status", "detail", "request_id", "retryable"));
    }

    private static JsonNode body(Response response) {
        byte[] bytes = response.body().bytes();
        boolean zipped = "gzip".equals(response.headers().get("Content-Encoding"));
        try {
            return JSON.readTree(zipped ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes);
        } catch (JsonProcessingException e) {
            throw new AssertionError("answer: the body is not JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException("answer: the body cannot be unzipped", e);
        }
    }
}
