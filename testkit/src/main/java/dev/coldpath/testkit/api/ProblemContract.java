package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.header;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Response;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who gets an error as a problem document, and that it says nothing else then.
public interface ProblemContract {
    /// Words of the published API that this service never says.
    List<String> NEVER_SAID =
            List.of("async_requires_growth", "target_not_found", "scoring failed", "scoring timeout", "'502'", "'504'");

    Engine engine();

    /// Every answer of every test is held against the document, so what is not in it is never said.
    @Test
    @Proves("S-53")
    default void the_document_has_no_answer_that_is_never_given() throws IOException {
        String document = Files.readString(Path.of(System.getProperty("coldpath.root"), "docs", "openapi.yaml"));

        assertThat(document).contains("'503'").doesNotContain(NEVER_SAID);
        assertThat(document).contains("cache_status: {const: cached}");
    }

    @Test
    @Proves("X-24")
    default void the_document_is_served_to_everybody() throws IOException {
        TestService service = new TestService(engine());
        String document = Files.readString(Path.of(System.getProperty("coldpath.root"), "docs", "openapi.yaml"));

        Response yaml = service.call("GET", "/openapi.yaml", Map.of(), "");

        assertThat(yaml.status()).isEqualTo(200);
        assertThat(yaml.body().text()).isEqualTo(document);
        assertThat(service.call("POST", "/openapi.yaml", Map.of(), "").status()).isEqualTo(405);
    }

    @Test
    @Proves("J-38")
    default void an_error_becomes_a_problem_document_for_those_who_ask_for_one() {
        TestService service = new TestService(engine());
        List<String> asking = List.of(
                "application/problem+json",
                "application/json, Application/Problem+JSON",
                "text/html;q=0.9, application/problem+json; q=0.5");

        Response plain = service.call("GET", "/v1/nowhere", Map.of(), "");
        for (String accept : asking) {
            Response problem = service.call("GET", "/v1/nowhere", Map.of("Accept", List.of(accept)), "");

            assertError(problem, 404, "not found");
            assertThat(header(problem, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(header(problem, "Vary")).isEqualTo("Accept").isEqualTo(header(plain, "Vary"));
            assertThat(text(problem, "message"))
                    .isEqualTo(text(plain, "message"))
                    .isEqualTo(text(problem, "detail"));
            assertThat(text(problem, "title")).isEqualTo("Not Found");
            assertThat(text(problem, "status")).isEqualTo("404");
            assertThat(text(problem, "request_id")).isEqualTo(header(problem, "X-Request-Id"));
            assertThat(text(problem, "retryable")).isEqualTo("false");
        }
    }

    @Test
    @Proves("J-38")
    default void nobody_else_gets_a_problem_document() {
        TestService service = new TestService(engine());
        String key = service.account("growth").testKey();
        List<String> others = List.of(
                "*/*",
                "application/*",
                "application/problem+xml",
                "application/problem+jsonx",
                "application/problem+json;q=0",
                "application/problem+json; q=0.0, */*",
                "application/problem+json,".repeat(100));

        for (String accept : others) {
            Response error = service.call("GET", "/v1/nowhere", Map.of("Accept", List.of(accept)), "");

            assertThat(header(error, "Content-Type")).as(accept).startsWith("application/json");
        }
        Map<String, List<String>> asking =
                Map.of("X-API-Key", List.of(key), "Accept", List.of("application/problem+json"));
        Response good = service.call("GET", "/v1/score/acme.test", asking, "");
        assertThat(good.status()).isEqualTo(200);
        assertThat(header(good, "Content-Type")).startsWith("application/json");
        assertThat(header(good, "Vary")).isEmpty();
    }
}
