package dev.coldpath.testkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.api.Response;
import dev.coldpath.job.JobId;

/// Reads answers in tests.
final class Answers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answers() {}

    static JsonNode body(Response response) {
        try {
            return JSON.readTree(response.body().text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("answer: the body is not JSON", e);
        }
    }

    static String text(Response response, String field) {
        return body(response).path(field).asText();
    }

    static String header(Response response, String name) {
        return response.headers().getOrDefault(name, "");
    }

    /// The job of a 202.
    static JobId job(Response response) {
        assertThat(response.status()).as(response.body().text()).isEqualTo(202);
        return JobId.of(text(response, "job_id"));
    }

    static void assertError(Response response, int status, String error) {
        assertThat(response.status() + " " + text(response, "error")).isEqualTo(status + " " + error);
    }
}
